import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { isLocaleCode, LOCALE_CODES } from '../domain/locales.ts';
import type { LocaleCode } from '../domain/locales.ts';
import { isVersoError, VersoError } from '../errors.ts';
import { logUnhandledRejections } from '../start/logUnhandledRejections.ts';

type Role = 'admin' | 'editor' | 'translator';

interface Wanted {
  readonly email: string;
  readonly role: Role;
  readonly worksIn: LocaleCode[];
  readonly name: string | undefined;
  readonly reset: boolean;
}

const ROLES: readonly string[] = ['admin', 'editor', 'translator'] satisfies readonly Role[];
const USAGE = 'npm run user -- EMAIL --role admin|editor|translator [--locales ar,fr] [--name "…"] [--reset]';
const SHORTEST_PASSWORD = 12;
const RANDOM_PASSWORD_BYTES = 15;

/** `npm run user -- EMAIL --role admin`: makes a person, or with `--reset` gives one a new password. */
const main = async (args: string[]): Promise<void> => {
  const wanted = read(args);
  Object.assign(process.env, { NODE_ENV: process.env.NODE_ENV ?? 'production' });
  const { readSettings } = await import('../env.ts');
  const given = readSettings().userPassword;
  if (given !== undefined && given.length < SHORTEST_PASSWORD)
    throw new VersoError('password', `USER_PASSWORD is shorter than ${SHORTEST_PASSWORD} characters.`);
  const password = given ?? randomBytes(RANDOM_PASSWORD_BYTES).toString('base64url');
  const { bootPayload } = await import('../start/bootPayload.ts');
  const { findPerson, makePerson, resetPassword } = await import('../store/people.ts');
  const { payload } = await bootPayload();
  const { email, name, role, worksIn, reset } = wanted;
  const person = await findPerson(payload, email);
  if (person && !reset) throw new VersoError('user-exists', `${email} has an account already (${person.role}). Add --reset for a new password.`);
  if (!person && reset) throw new VersoError('user-unknown', `${email} has no account. Leave --reset out to make one.`);
  if (person) await resetPassword(payload, person.id, password);
  else await makePerson(payload, { email, password, role, worksIn, ...(name !== undefined && { name }) });
  console.log(person ? `New password for ${email}; everybody who used the old one is signed out.` : `Made ${role} ${email}.`);
  if (given === undefined) console.log(`Password (shown only now): ${password}`);
  await payload.destroy();
};

const read = (args: string[]): Wanted => {
  const { positionals, values } = parsed(args);
  const [email, ...rest] = positionals;
  if (email === undefined || rest.length > 0 || !/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(email)) throw usage('Give one e-mail address.');
  const reset = values.reset === true;
  if (!reset && !ROLES.includes(values.role ?? '')) throw usage(`Say which role: ${ROLES.join(', ')}.`);
  const codes = (values.locales ?? '').split(',').map((code) => code.trim()).filter((code) => code !== '');
  const worksIn = codes.filter(isLocaleCode);
  if (worksIn.length < codes.length) throw usage(`Unknown locale in "${values.locales}". There are ${LOCALE_CODES.join(', ')}.`);
  return { email: email.toLowerCase(), role: values.role as Role, worksIn, name: values.name, reset };
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
    options: { role: { type: 'string' }, locales: { type: 'string' }, name: { type: 'string' }, reset: { type: 'boolean' } },
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
