import { VersoError } from '../errors.ts';

export interface StartFlags {
  readonly demo: boolean;
  readonly dev: boolean;
  readonly buildOnly: boolean;
}

/**
 * What the command line asks for.
 * @throws VersoError `flags` naming what is unknown
 */
export const readFlags = (args: readonly string[]): StartFlags => {
  const known = new Set(['--demo', '--dev', '--build-only']);
  const unknown = args.filter((arg) => !known.has(arg));
  if (unknown.length > 0) throw new VersoError('flags', `Unknown: ${unknown.join(' ')}. Known are ${[...known].join(', ')}.`);
  return { demo: args.includes('--demo'), dev: args.includes('--dev'), buildOnly: args.includes('--build-only') };
};
