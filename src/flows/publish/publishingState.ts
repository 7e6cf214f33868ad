import type { ScreenTranslation } from '../../domain/review/screen.ts';
import type { Row } from '../../store/rows.ts';
import type { PublishDeps } from './publishDeps.ts';

export type PublishingState = Pick<ScreenTranslation['status'], 'sourceLive' | 'sourceAhead' | 'scheduled'>;

type About = Pick<Row, 'collection' | 'documentId' | 'locale' | 'sourceLocale' | 'fingerprint'>;

/** What a row's screen says about its source's publication, and about what people planned. */
export const publishingState = async ({ store }: Pick<PublishDeps, 'store'>, row: About): Promise<PublishingState> => {
  const key = { collection: row.collection, documentId: row.documentId };
  const source = await store.publications.live(key, row.sourceLocale);
  const [order] = await store.orders.scheduled(key, row.locale);
  return {
    sourceLive: source !== null,
    sourceAhead: source !== null && source.fingerprint !== row.fingerprint,
    scheduled: order && order.act !== 'refresh' ? { act: order.act, due: order.due.toISOString(), by: order.by, error: order.error ?? null } : null,
  };
};
