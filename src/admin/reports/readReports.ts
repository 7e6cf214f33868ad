import type { LocaleCode } from '../../domain/locales.ts';
import { overviewOf } from '../../domain/reports/overview.ts';
import type { Overview, PageStandings, Standings } from '../../domain/reports/overview.ts';
import type { Store } from '../../store/createStore.ts';
import type { KeptReport } from '../../store/reports.ts';

export interface ReportFilter {
  readonly locale?: LocaleCode;
  /** An engine; empty for what no engine wrote. */
  readonly engine?: string;
}

/** An open report as the page shows it: nothing of who reported. */
export type ShownReport = Pick<KeptReport, 'id' | 'segment' | 'quote' | 'comment' | 'suggestion' | 'count' | 'at'>;

/** What readers say of a page in one language. */
export interface ReportedLocale {
  readonly locale: LocaleCode;
  readonly isSource: boolean;
  readonly standings: Standings;
  readonly engines: readonly (string | null)[];
  /** Of the translation; null for a source text, or where there is none any more. */
  readonly row: string | null;
  readonly title: string | null;
  readonly open: readonly ShownReport[];
}

export interface ReportedPage extends Pick<PageStandings, 'collection' | 'documentId' | 'standings'> {
  readonly title: string | null;
  readonly titleLocale: LocaleCode | null;
  readonly locales: readonly ReportedLocale[];
}

export interface Reported extends Pick<Overview, 'total' | 'byLocale' | 'byEngine'> {
  readonly pages: readonly ReportedPage[];
  readonly hasMore: boolean;
}

/** Pages of the list, and reports of one language of a page, that are shown at once. */
const PAGES = 20;
const SHOWN = 4;

/**
 * What readers reported in these locales. The filter chooses pages; the tables by language and engine count everything.
 * @param page from 1
 */
export const readReports = async (store: Pick<Store, 'reports' | 'rows'>, locales: readonly LocaleCode[], { locale, engine }: ReportFilter, page: number): Promise<Reported> => {
  const heaps = await store.reports.counts(locales);
  const { total, byLocale, byEngine } = overviewOf(heaps);
  const { pages } = overviewOf(heaps.filter((heap) => (locale === undefined || heap.locale === locale) && (engine === undefined || (heap.engine ?? '') === engine)));
  const shown = pages.slice((page - 1) * PAGES, page * PAGES);
  return { total, byLocale, byEngine, pages: await Promise.all(shown.map((one) => readPage(store, one))), hasMore: pages.length > page * PAGES };
};

const readPage = async (store: Pick<Store, 'reports' | 'rows'>, { collection, documentId, standings, locales }: PageStandings): Promise<ReportedPage> => {
  const key = { collection, documentId };
  const rows = await store.rows.summaries(collection, [documentId]);
  const read = await Promise.all(locales.map(async ({ locale, standings: there, engines }): Promise<ReportedLocale> => {
    const latest = await store.reports.latestOf(key, locale, SHOWN);
    return {
      locale, engines, standings: there,
      isSource: latest.some(({ sourceLocale }) => sourceLocale === locale),
      row: rows.find((row) => row.locale === locale)?.id ?? null,
      title: latest.find(({ title }) => title !== null)?.title ?? null,
      open: latest.filter(({ state }) => state === 'open').map(({ id, segment, quote, comment, suggestion, count, at }) => ({ id, segment, quote, comment, suggestion, count, at })),
    };
  }));
  const named = read.find(({ isSource, title }) => isSource && title !== null) ?? read.find(({ title }) => title !== null);
  return { collection, documentId, standings, title: named?.title ?? null, titleLocale: named?.locale ?? null, locales: read };
};
