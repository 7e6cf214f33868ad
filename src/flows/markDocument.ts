import type { LocaleCode } from '../domain/locales.ts';
import { targetsOf } from '../domain/locales.ts';
import type { DocumentKey } from '../store/rows.ts';
import type { Deps } from './deps.ts';

/**
 * Says that a document's source changed: its rows wait, and its work is due after the quiet period.
 * The order is safe against a crash between the two: the work alone is enough.
 */
export const markDocument = async ({ store, now }: Pick<Deps, 'store' | 'now'>, key: DocumentKey, sourceLocale: LocaleCode): Promise<void> => {
  const { quietPeriodMs, locales, collections } = await store.settings.translation();
  if (collections && !collections.includes(key.collection)) return;
  const isFirst = await store.leases.mark(store.rows.workOf(key), new Date(now().getTime() + quietPeriodMs));
  if (!isFirst) return;
  if ((await store.rows.markPending(key)) > 0) return;
  await store.rows.ensure(key, sourceLocale, targetsOf(sourceLocale).filter((locale) => locales.includes(locale)));
};
