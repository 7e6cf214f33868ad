import { assignedUntil } from '../../domain/review/assignedUntil.ts';
import type { Row } from '../../store/rows.ts';
import type { Deps } from '../deps.ts';

/** Whoever a text is assigned to keeps it for another half hour. Gives until when it is the person's (ISO 8601), or null. */
export const keepAssigned = async ({ store, now }: Pick<Deps, 'store' | 'now'>, { id, assignee }: Pick<Row, 'id' | 'assignee'>, person: string): Promise<string | null> => {
  if (assignee !== person) return null;
  const at = now();
  const until = assignedUntil(at);
  return (await store.queue.assign(id, person, until, { by: person, now: at, over: false })) ? until.toISOString() : null;
};
