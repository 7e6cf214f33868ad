import type { Row } from '../../store/rows.ts';
import type { Deps } from '../deps.ts';
import { takenBy } from './takenBy.ts';

/**
 * Puts a text back into the queue. One that nobody works on stays as it is.
 * @param over true where it may be put back whoever works on it
 * @throws VersoError `taken` where somebody else works on it
 */
export const release = async ({ store, now }: Pick<Deps, 'store' | 'now'>, row: Row, by: string, over: boolean): Promise<void> => {
  if (await store.queue.release(row.id, over ? undefined : by)) return;
  const isHeld = row.assignee !== null && row.assignedUntil !== null && row.assignedUntil > now().toISOString();
  if (isHeld && row.assignee !== by) throw await takenBy(store, row);
};
