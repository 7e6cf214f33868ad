import type { Payload } from 'payload';
import { STOPPED } from '../domain/publication/order.ts';
import type { PublishOrder } from '../domain/publication/order.ts';
import type { Publication } from '../domain/publication/publication.ts';
import type { Translation, TranslationStatus } from '../domain/review/translation.ts';
import { openTable } from './table.ts';

interface Delivery {
  readonly state: 'waiting' | 'delivered' | 'dead';
}

/** How much of everything there is, for operators. Each is one statement that stays within an index or a small table. */
export const houseFigures = (payload: Payload) => ({
  /** Translations by how far they are. */
  translations: async (): Promise<ReadonlyMap<TranslationStatus, number>> =>
    new Map((await openTable<Translation>(payload, 'translations').tally({}, ['status'])).map(({ status, count }) => [status, count])),
  /** What is to be published: due by now, and failed for good. */
  orders: async (now: Date): Promise<{ readonly due: number; readonly stopped: number }> => {
    const found = await openTable<PublishOrder>(payload, 'publish-orders').tally({ all: { due: { atMost: now } } }, ['attempts']);
    const count = (isStopped: boolean): number => found.filter(({ attempts }) => ((attempts ?? 0) >= STOPPED) === isStopped).reduce((sum, { count }) => sum + count, 0);
    return { due: count(false), stopped: count(true) };
  },
  /** The last number in the log of publications; 0 where it is empty. */
  newestSeq: async (): Promise<number> => (await openTable<Publication>(payload, 'publications').find({}, { columns: ['seq'], sort: '-seq', limit: 1 }))[0]?.seq ?? 0,
  /** What webhooks are told, by how it went. */
  webhookDeliveries: async (): Promise<ReadonlyMap<Delivery['state'], number>> =>
    new Map((await openTable<Delivery>(payload, 'webhook-deliveries').tally({}, ['state'])).map(({ state, count }) => [state, count])),
});
