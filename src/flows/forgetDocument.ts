import type { DocumentKey } from '../store/rows.ts';
import type { Deps } from './deps.ts';

/**
 * A deleted document takes its rows, what they said before, its notes, its reports, its work and its orders with it. Paid
 * answers stay: the text may come back. So does the log of what readers were given.
 * @param order the order that is being carried out, which stays until all is done
 */
export const forgetDocument = async ({ store }: Pick<Deps, 'store'>, key: DocumentKey, order: string | null = null): Promise<void> => {
  const rows = (await store.rows.summaries(key.collection, [key.documentId])).map(({ id }) => id);
  await store.notes.forget(rows);
  await store.history.forget(rows);
  await store.rows.forget(key);
  await store.reports.forget(key);
  await store.leases.forget(store.rows.workOf(key));
  await store.orders.forget(key, order);
};
