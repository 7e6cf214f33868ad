import type { DocumentKey, RowSummary } from '../../store/rows.ts';
import { policyOf } from '../../store/settings.ts';
import type { PublishDeps } from './publishDeps.ts';
import { settleLocale } from './settleLocale.ts';
import type { Cause } from './settleLocale.ts';

/**
 * Draws the consequences of a document's rows and live source for the readers of its target locales. Safe to repeat at
 * any time; one locale's trouble keeps no other from its page, and a locale that nothing can follow for costs nothing.
 * @param at ISO 8601
 * @throws the first trouble, after all had their try
 */
export const settlePublications = async (deps: PublishDeps, key: DocumentKey, cause: Exclude<Cause, 'person'> = 'row', at: string = deps.now().toISOString()): Promise<void> => {
  const { store } = deps;
  const rows = await store.rows.summaries(key.collection, [key.documentId]);
  const entries = await store.publications.latestOf(key);
  const settings = await store.settings.translation();
  const sources = new Set((rows.length > 0 ? rows : entries).map(({ sourceLocale }) => sourceLocale));
  const matters = ({ live, awaitsSource, collection, locale }: RowSummary): boolean => live === true || awaitsSource === true || policyOf(settings, collection, locale) === 'machine-with-notice';
  const concerned = [...rows.filter(matters), ...entries.filter(({ kind }) => kind === 'publication')].map(({ locale }) => locale);
  const locales = [...new Set(concerned)].filter((locale) => !sources.has(locale));
  const outcomes = await Promise.allSettled(locales.map((locale) => settleLocale(deps, key, locale, cause, { by: null, at })));
  const trouble = outcomes.find((outcome) => outcome.status === 'rejected');
  if (trouble) throw trouble.reason;
};
