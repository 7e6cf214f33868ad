import type { EngineAnswer, EngineText } from '../engine.ts';
import { isVisible } from '../../domain/segments/characters.ts';
import { plainText } from '../../domain/segments/tagged.ts';
import type { AskDeepl } from './askDeepl.ts';
import { batchesOf } from './batches.ts';
import type { Fault } from './fault.ts';
import { translateBatch } from './translateBatch.ts';
import type { Item } from './item.ts';

interface Work {
  readonly ask: AskDeepl;
  readonly pair: { readonly source: string; readonly target: string; readonly tags: boolean };
  readonly texts: readonly EngineText[];
  readonly onAnswer: (index: number, answer: EngineAnswer) => void | Promise<void>;
  readonly signal?: AbortSignal;
}

interface Result {
  /** What ended the work early. */
  readonly fault: Fault | null;
  /** Indexes of texts the engine has no translation for. */
  readonly rejected: readonly number[];
  /** False where the signal ended the work before every text had its answer. */
  readonly complete: boolean;
}

/**
 * Translates all texts, batches side by side. The first fault that concerns more than one text, and the first failure
 * of `onAnswer`, end the work: nothing new is asked, calls under way are waited for and their answers kept.
 * @throws what `onAnswer` threw
 */
export const translateTexts = async ({ ask, pair, texts, onAnswer, signal }: Work): Promise<Result> => {
  const halt = new AbortController();
  const until = signal ? AbortSignal.any([signal, halt.signal]) : halt.signal;
  const rejected: number[] = [];
  let settled = 0;
  let fault: Fault | null = null;
  const failures: unknown[] = [];
  const failed = (error: unknown): void => {
    failures.push(error);
    halt.abort();
  };

  const items = texts.map(({ text, context }, index): Item => ({
    text,
    context,
    tagged: pair.tags,
    asked: 0,
    billed: 0,
    done: async (answer) => {
      settled += 1;
      if (answer === null) return void rejected.push(index);
      // One failure is enough: what cannot be kept is not worth paying for.
      await Promise.resolve().then(() => onAnswer(index, answer)).catch(failed);
    },
  }));
  const [speaking, blank] = [items.filter(({ text }) => isVisible(plainText(text))), items.filter(({ text }) => !isVisible(plainText(text)))];
  for (const item of blank) await item.done({ target: item.text, billed: 0, damage: null });

  const session = {
    ask: (asked: Pick<Item, 'tagged'> & { texts: readonly string[]; context: string }) =>
      ask({ ...asked, source: pair.source, target: pair.target }, until),
    fail: (one: Fault) => {
      fault ??= one;
      halt.abort();
    },
  };
  // Without tags an answer cannot say whose it is, so such texts go alone.
  const batches = pair.tags ? batchesOf(speaking) : speaking.map((item) => [item]);
  await Promise.all(batches.map((batch) => translateBatch(session, batch).catch(failed)));
  if (failures.length > 0) throw failures[0];
  return { fault, rejected, complete: settled === texts.length };
};
