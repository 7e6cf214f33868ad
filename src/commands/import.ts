import { isVersoError } from '../errors.ts';
import { logUnhandledRejections } from '../start/logUnhandledRejections.ts';
import { importFiles } from './import/importFiles.ts';
import { readArguments } from './import/readArguments.ts';

/** `npm run import -- FILE…`: makes drafts of existing pages. Exits with 1 where a file failed; the others are done all the same. */
const main = async (args: string[]): Promise<number> => {
  const wanted = readArguments(args);
  if (process.env.NODE_ENV === undefined) Object.assign(process.env, { NODE_ENV: 'production' });
  const { bootPayload } = await import('../start/bootPayload.ts');
  const { payload } = await bootPayload();
  const outcomes = await importFiles(payload, wanted, (line) => console.log(line));
  const count = (kind: string): number => outcomes.filter((outcome) => outcome.kind === kind).length;
  console.log(`${wanted.dryRun ? `${count('would make')} would be made` : `${count('made')} made`}, ${count('already there')} already there, ${count('failed')} failed.`);
  await payload.destroy();
  return count('failed') > 0 ? 1 : 0;
};

logUnhandledRejections();
try {
  process.exit(await main(process.argv.slice(2)));
} catch (error) {
  console.error(isVersoError(error) ? error.message : error);
  process.exit(1);
}
