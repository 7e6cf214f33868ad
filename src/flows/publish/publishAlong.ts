import type { Order } from '../../store/publishOrders.ts';
import type { DocumentKey } from '../../store/rows.ts';
import type { PublishDeps } from './publishDeps.ts';

/**
 * Publishes a picture's draft because something that shows it was published, unless people decided about it themselves
 * since. Its own save orders what follows.
 */
export const publishAlong = async ({ store }: PublishDeps, key: DocumentKey, order: Pick<Order, 'id' | 'by'>): Promise<void> => {
  const { documents, orders, publications } = store;
  if ((await publications.everAmong(key.collection, [key.documentId])).size > 0) return;
  const source = await documents.source(key);
  if (!source || source.trashed) return;
  for (const { id, locale } of await orders.ofDocument(key))
    if (locale === source.sourceLocale && id !== order.id && (await orders.byId(id))?.data?.kind !== 'along') return;
  await documents.publishSource(key, source.sourceLocale, order.by);
};
