import { VersoError } from '../errors.ts';

export const ROLES = ['admin', 'delivery', 'worker'] as const;
/** What a process is for: staff, sites and readers, or the work that nobody waits for. */
export type Role = (typeof ROLES)[number];

export interface StartFlags {
  readonly demo: boolean;
  readonly dev: boolean;
  readonly buildOnly: boolean;
  readonly roles: ReadonlySet<Role>;
}

const SWITCHES = ['--demo', '--dev', '--build-only'] as const;

/**
 * What the command line asks for; all roles where it names none.
 * @throws VersoError `flags` naming what is unknown, or asks for what can't be
 */
export const readFlags = (args: readonly string[]): StartFlags => {
  const unknown = args.filter((arg) => !SWITCHES.some((known) => known === arg) && !arg.startsWith('--role='));
  if (unknown.length > 0) throw new VersoError('flags', `Unknown: ${unknown.join(' ')}. Known are ${SWITCHES.join(', ')}, --role=${ROLES.join(',')}.`);
  const named = args.filter((arg) => arg.startsWith('--role=')).flatMap((arg) => arg.slice('--role='.length).split(','));
  const strange = named.filter((role) => !ROLES.some((known) => known === role));
  if (strange.length > 0) throw new VersoError('flags', `No role is called "${strange.join('", "')}". Roles are ${ROLES.join(', ')}; name one or more: --role=admin,worker.`);
  const roles = new Set(ROLES.filter((role) => named.length === 0 || named.includes(role)));
  if (args.includes('--demo') && !(roles.has('admin') && roles.has('worker'))) throw new VersoError('flags', '--demo needs the roles admin and worker: somebody has to make and translate its texts.');
  return { demo: args.includes('--demo'), dev: args.includes('--dev'), buildOnly: args.includes('--build-only'), roles };
};
