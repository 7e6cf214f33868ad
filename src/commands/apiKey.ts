import { parseArgs } from 'node:util';
import { readOrigin } from '../domain/clients/readOrigin.ts';
import { isVersoError, VersoError } from '../errors.ts';
import { logUnhandledRejections } from '../start/logUnhandledRejections.ts';
import type { NewClient } from '../store/apiClients.ts';

const USAGE = 'npm run api-key -- NAME [--origin URL]… [--expires DATE] [--reads-per-minute N]';

/** `npm run api-key -- NAME`: makes an API client and prints its key, once. */
const main = async (args: string[]): Promise<void> => {
  const client = read(args);
  Object.assign(process.env, { NODE_ENV: process.env.NODE_ENV ?? 'production' });
  const { bootPayload } = await import('../start/bootPayload.ts');
  const { apiClientStore } = await import('../store/apiClients.ts');
  const { payload } = await bootPayload();
  const store = apiClientStore(payload);
  const made = await store.issue(await store.add(client));
  if (!made) throw new VersoError('no-client', 'The client was deleted while its key was made.');
  console.log(`Made the API client "${client.name}"${client.expiresAt === null ? '' : `, until ${client.expiresAt}`}.`);
  console.log(`Key (shown only now): ${made.key}`);
  await payload.destroy();
};

const read = (args: string[]): NewClient => {
  const { positionals: [name = '', ...rest], values } = parsed(args);
  if (name.trim() === '' || rest.length > 0) throw usage('Give one name.');
  const origins = (values.origin ?? []).map((typed) => {
    const read = readOrigin(typed);
    if ('fault' in read) throw usage(`"${typed}" is no origin: scheme, host and port alone, such as https://site.example.`);
    return read.origin;
  });
  const readsPerMinute = values['reads-per-minute'] === undefined ? null : Number(values['reads-per-minute']);
  if (readsPerMinute !== null && !(Number.isSafeInteger(readsPerMinute) && readsPerMinute >= 1)) throw usage('--reads-per-minute must be a whole number from 1.');
  return { name: name.trim(), origins: [...new Set(origins)], expiresAt: expiryOf(values.expires), readsPerMinute };
};

const expiryOf = (typed: string | undefined): string | null => {
  if (typed === undefined) return null;
  const at = new Date(typed);
  if (!/^\d{4}-\d{2}-\d{2}/.test(typed) || Number.isNaN(at.getTime())) throw usage(`"${typed}" is no date: write 2027-12-31, or a time such as 2027-12-31T18:00:00Z.`);
  if (at.getTime() <= Date.now()) throw usage(`"${typed}" is over already.`);
  return at.toISOString();
};

const parsed = (args: string[]): ReturnType<typeof parse> => {
  try {
    return parse(args);
  } catch (error) {
    throw usage(error instanceof Error ? error.message : String(error));
  }
};

const parse = (args: string[]) =>
  parseArgs({
    args,
    allowPositionals: true,
    options: { origin: { type: 'string', multiple: true }, expires: { type: 'string' }, 'reads-per-minute': { type: 'string' } },
  });

const usage = (fault: string): VersoError => new VersoError('usage', `${fault} Usage: ${USAGE}`);

logUnhandledRejections();
try {
  await main(process.argv.slice(2));
  process.exit(0);
} catch (error) {
  console.error(isVersoError(error) ? error.message : error);
  process.exit(1);
}
