import type { LocaleCode } from '../locales.ts';
import { REPORT_STATES } from './report.ts';
import type { Report, ReportState } from './report.ts';

/** How many reports there are of one page, language, engine and state. */
export type Heap = Pick<Report, 'collection' | 'documentId' | 'locale' | 'engine' | 'state'> & { readonly count: number };

/** How many reports stand in each state. */
export type Standings = Readonly<Record<ReportState, number>>;

export interface PageStandings {
  readonly collection: string;
  readonly documentId: string;
  readonly standings: Standings;
  /** Those with most open reports first. */
  readonly locales: readonly { readonly locale: LocaleCode; readonly standings: Standings; readonly engines: readonly (string | null)[] }[];
}

export interface Overview {
  readonly total: Standings;
  readonly byLocale: readonly { readonly locale: LocaleCode; readonly standings: Standings }[];
  /** Under null what no engine wrote. */
  readonly byEngine: readonly { readonly engine: string | null; readonly standings: Standings }[];
  readonly pages: readonly PageStandings[];
}

/** Heaps by language, by engine and by page; everywhere what has most open reports first, then most in all. */
export const overviewOf = (heaps: readonly Heap[]): Overview => ({
  total: standingsOf(heaps),
  byLocale: groups(heaps, ({ locale }) => locale).map(({ first, standings }) => ({ locale: first.locale, standings })),
  byEngine: groups(heaps, ({ engine }) => engine ?? '').map(({ first, standings }) => ({ engine: first.engine, standings })),
  pages: groups(heaps, ({ collection, documentId }) => `${collection}:${documentId}`).map(({ first: { collection, documentId }, heaps: own, standings }) => ({
    collection, documentId, standings,
    locales: groups(own, ({ locale }) => locale).map(({ first: { locale }, heaps: inLocale, standings: there }) => ({
      locale, standings: there, engines: groups(inLocale, ({ engine }) => engine ?? '').map(({ first: { engine } }) => engine),
    })),
  })),
});

interface Group {
  readonly first: Heap;
  readonly heaps: readonly Heap[];
  readonly standings: Standings;
}

const groups = (heaps: readonly Heap[], nameOf: (heap: Heap) => string): readonly Group[] => {
  const found = new Map<string, [Heap, ...Heap[]]>();
  for (const heap of heaps) {
    const known = found.get(nameOf(heap));
    if (known) known.push(heap);
    else found.set(nameOf(heap), [heap]);
  }
  return [...found.entries()]
    .map(([name, own]) => ({ name, first: own[0], heaps: own, standings: standingsOf(own) }))
    .toSorted((a, b) => b.standings.open - a.standings.open || inAll(b.standings) - inAll(a.standings) || (a.name < b.name ? -1 : 1));
};

const standingsOf = (heaps: readonly Heap[]): Standings => {
  const standings = { open: 0, accepted: 0, fixed: 0, declined: 0 };
  for (const { state, count } of heaps) standings[state] += count;
  return standings;
};

const inAll = (standings: Standings): number => REPORT_STATES.reduce((sum, state) => sum + standings[state], 0);
