import type { Change } from '../../domain/publication/change.ts';
import { eventOf, isWanted } from '../../domain/webhook/webhookEvent.ts';
import type { Place } from '../../store/webhooks.ts';
import type { CourierDeps } from './courierDeps.ts';

const STEP = 50;

/**
 * Puts new changes into the queues of the webhooks that want them, up to a step for each; gives true where there is
 * more. Anybody may do it at any time: a change has one place in a queue, and a webhook's own place moves only after
 * what stands before it is in the queue.
 */
export const spreadChanges = async ({ webhooks, deliveries, changes, api, now }: Pick<CourierDeps, 'webhooks' | 'deliveries' | 'changes' | 'api' | 'now'>, active: readonly Place[]): Promise<boolean> => {
  if (active.length === 0) return false;
  const end = await changes.end();
  const behind = active.filter(({ seen }) => seen !== end);
  if (behind.length === 0) return false;
  const wishes = await webhooks.wishes(behind.map(({ id }) => id));
  const read = new Map<number, Promise<Change[]>>();
  const after = (seen: number): Promise<Change[]> => {
    const known = read.get(seen) ?? changes.after(seen, STEP);
    read.set(seen, known);
    return known;
  };
  let isMore = false;
  for (const place of behind) {
    const { id, seen } = place;
    // Nobody has begun; or the log is a shorter one than it was, after a backup was brought back.
    if (seen === null || seen > end) {
      await webhooks.advance(place, end);
      continue;
    }
    const news = await after(seen);
    const wish = wishes.get(id);
    const last = news.at(-1);
    if (!wish || !last) continue;
    await deliveries.put(id, news.filter((change) => isWanted(wish, change)).map((change) => ({ seq: change.seq, event: eventOf(change, api) })), now());
    await webhooks.advance(place, last.seq);
    isMore ||= news.length === STEP;
  }
  return isMore;
};
