import { assignedUntil } from '../../domain/review/assignedUntil.ts';
import type { QueueLook, Taken } from '../../store/queue.ts';
import type { Deps } from '../deps.ts';

/**
 * Gives a person the most urgent text that nobody else works on, for half an hour; two people never get the same. Who
 * holds one that is still the most urgent gets it again. Null where nothing waits.
 */
export const takeNext = ({ store, now }: Pick<Deps, 'store' | 'now'>, look: Omit<QueueLook, 'now'>): Promise<Taken | null> => {
  const at = now();
  return store.queue.takeNext({ ...look, now: at }, assignedUntil(at));
};
