import { assignedUntil } from '../../domain/review/assignedUntil.ts';
import type { Assignment } from '../../domain/review/screen.ts';
import { VersoError } from '../../errors.ts';
import type { Row } from '../../store/rows.ts';
import type { Deps } from '../deps.ts';
import { takenBy } from './takenBy.ts';

export interface Handover {
  /** Who asks. */
  readonly by: string;
  /** Who is to work on it. */
  readonly to: string;
  /** It does not matter that somebody else works on it. */
  readonly over: boolean;
}

/**
 * Gives a text to a person for half an hour: to oneself, or to a colleague who works in its locale.
 * @throws VersoError `taken` where another than these two works on it, `not-in-locale` where the colleague does not work
 * in that locale
 */
export const assign = async ({ store, now }: Pick<Deps, 'store' | 'now'>, row: Row, { by, to, over }: Handover): Promise<Assignment> => {
  const person = (await store.colleagues.workingIn(row.locale)).find(({ id }) => id === to);
  if (!person) throw new VersoError('not-in-locale', 'This person does not work in the language of this text. Choose somebody who does.', { status: 422, params: { locale: row.locale } });
  const at = now();
  const until = assignedUntil(at);
  if (!(await store.queue.assign(row.id, to, until, { by, now: at, over }))) throw await takenBy(store, row);
  return { person, until: until.toISOString() };
};
