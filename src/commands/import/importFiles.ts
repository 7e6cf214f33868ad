import type { Payload } from 'payload';
import { VersoError } from '../../errors.ts';
import { importShapes } from '../../store/imports.ts';
import { importFile, type ImportOutcome } from './importFile.ts';
import type { ImportArguments } from './readArguments.ts';

/**
 * Imports files one after the other, saying what became of each; a bad one stops nobody else.
 * @throws VersoError `usage` where the collection takes no pages
 */
export const importFiles = async (payload: Payload, { files, collection, ...wish }: ImportArguments, say: (line: string) => void): Promise<ImportOutcome[]> => {
  const shapes = importShapes(payload);
  const shape = shapes.find((one) => one.collection === collection);
  if (!shape) throw new VersoError('usage', `Pages can't go to "${collection}": there are ${shapes.map((one) => one.collection).join(', ')}.`);
  const outcomes: ImportOutcome[] = [];
  for (const file of files) {
    const outcome = await importFile(payload, file, { ...wish, shape });
    say(outcome.line);
    outcomes.push(outcome);
  }
  return outcomes;
};
