import { parseArgs } from 'node:util';
import { DEFAULT_SOURCE_LOCALE, isLocaleCode, LOCALE_CODES, type LocaleCode } from '../../domain/locales.ts';
import { VersoError } from '../../errors.ts';

export interface ImportArguments {
  readonly files: readonly string[];
  readonly collection: string;
  readonly locale: LocaleCode;
  readonly dryRun: boolean;
  readonly again: boolean;
}

const USAGE = 'npm run import -- FILE… --collection articles --locale en [--dry-run] [--again]';

/**
 * What the command line asks for.
 * @throws VersoError `usage` with one line that says what is wrong and how it is used
 */
export const readArguments = (args: string[]): ImportArguments => {
  const { positionals, values } = parsed(args);
  const locale = values.locale ?? DEFAULT_SOURCE_LOCALE;
  if (positionals.length === 0) throw usage('Name at least one file.');
  if (!values.collection) throw usage('Say which collection the pages go to.');
  if (!isLocaleCode(locale)) throw usage(`There is no locale "${locale}": there are ${LOCALE_CODES.join(', ')}.`);
  return { files: [...new Set(positionals)], collection: values.collection, locale, dryRun: values['dry-run'] === true, again: values.again === true };
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
    options: { collection: { type: 'string' }, locale: { type: 'string' }, 'dry-run': { type: 'boolean' }, again: { type: 'boolean' } },
  });

const usage = (fault: string): VersoError => new VersoError('usage', `${fault} Usage: ${USAGE}`);
