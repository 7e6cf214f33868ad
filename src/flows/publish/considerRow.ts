import type { Row } from '../../store/rows.ts';
import { policyOf } from '../../store/settings.ts';
import type { PublishDeps } from './publishDeps.ts';

/**
 * Something about a row changed that readers may have to learn of: has it looked at soon. Costs nothing where neither
 * its publication nor its locale's policy makes that matter. True where there is an order now.
 */
export const considerRow = async ({ store, now }: PublishDeps, row: Pick<Row, 'collection' | 'documentId' | 'locale' | 'live' | 'awaitsSource'>): Promise<boolean> => {
  if (!row.live && !row.awaitsSource && policyOf(await store.settings.translation(), row.collection, row.locale) === 'review-first') return false;
  const { collection, documentId, locale } = row;
  const at = now();
  await store.orders.add({ collection, documentId, locale, act: 'refresh', due: at, scheduled: false, data: null, by: null, at: at.toISOString() });
  return true;
};
