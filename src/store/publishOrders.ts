import type { Payload, PayloadRequest } from 'payload';
import type { LocaleCode } from '../domain/locales.ts';
import { STOPPED } from '../domain/publication/order.ts';
import type { PublishOrder } from '../domain/publication/order.ts';
import type { Failure } from '../domain/review/translation.ts';
import type { DocumentKey } from './rows.ts';
import { openTable } from './table.ts';
import type { Stored } from './table.ts';

export type Order = Stored<PublishOrder>;
export type NewOrder = Omit<PublishOrder, 'attempts' | 'error'>;

/** Orders without what the source said, which may be large. */
const SUMMARY = ['collection', 'documentId', 'locale', 'act', 'due', 'attempts', 'scheduled', 'by', 'at', 'error'] as const;
export type OrderSummary = Omit<Order, 'data'>;

const MOST_AT_ONCE = 200;

/** What is to be published and taken down. An order is deleted only after all that follows from it stands. */
export const publishOrderStore = (payload: Payload) => {
  const table = openTable<PublishOrder>(payload, 'publish-orders');
  const byId = (id: string) => ({ all: { id } as never });
  const place = ({ collection, documentId }: DocumentKey) => ({ collection, documentId });

  return {
    /** Gives an order inside Payload's own transaction, so that a save that is taken back takes it along. */
    addWith: async (req: PayloadRequest, order: NewOrder): Promise<void> => {
      await payload.db.create({ collection: 'publish-orders', data: { ...order, due: order.due.toISOString(), attempts: 0 }, req });
    },
    /** Gives an order; the answer is the order as it stands there, or null where it was carried out already. */
    add: async (order: NewOrder): Promise<Order | null> => {
      await table.insertMissing([{ ...order, attempts: 0 }]);
      return (await table.find({ all: { ...place(order), locale: order.locale, act: order.act, at: order.at, by: order.by } }))[0] ?? null;
    },
    /** What is due, the longest first, without what failed for good. */
    due: (now: Date): Promise<OrderSummary[]> =>
      table.find({ all: { due: { atMost: now } }, anyOf: [{ attempts: null }, { attempts: { atMost: STOPPED - 1 } }] }, { columns: SUMMARY, sort: 'due', limit: MOST_AT_ONCE }),
    byId: async (id: string): Promise<Order | null> => (await table.find(byId(id)))[0] ?? null,
    exists: async (id: string): Promise<boolean> => (await table.find(byId(id), { columns: ['act'] })).length > 0,
    ofDocument: (key: DocumentKey): Promise<OrderSummary[]> => table.find({ all: place(key) }, { columns: SUMMARY, sort: 'due' }),
    /** What people scheduled for one locale, the earliest first; also what failed when its time came. */
    scheduled: (key: DocumentKey, locale: LocaleCode): Promise<OrderSummary[]> =>
      table.find({ all: { ...place(key), locale, scheduled: true } }, { columns: SUMMARY, sort: 'due' }),
    cancelScheduled: (key: DocumentKey, locale: LocaleCode): Promise<number> => table.delete({ all: { ...place(key), locale, scheduled: true } }),
    /** Takes back what was asked for one locale before and is not done yet: the last word counts. */
    supersede: (key: DocumentKey, locale: LocaleCode): Promise<number> =>
      table.delete({ all: { ...place(key), locale, scheduled: false, act: { oneOf: ['publish', 'unpublish'] } } }),
    failed: (id: string, attempts: number, error: Failure): Promise<number> => table.update(byId(id), { attempts, error }),
    done: (id: string): Promise<number> => table.delete(byId(id)),
    /** Forgets all orders for a document but one. */
    forget: async (key: DocumentKey, but: string | null): Promise<void> => {
      const ids = (await table.find({ all: place(key) }, { columns: ['act'] })).map(({ id }) => id).filter((id) => id !== but);
      if (ids.length > 0) await table.delete({ all: { id: { oneOf: ids } } as never });
    },
  };
};

export type PublishOrderStore = ReturnType<typeof publishOrderStore>;
