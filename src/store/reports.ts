import type { Payload } from 'payload';
import { LOCALE_CODES } from '../domain/locales.ts';
import type { LocaleCode } from '../domain/locales.ts';
import type { Publication } from '../domain/publication/publication.ts';
import { firstReport, joinReport, sinceOf } from '../domain/reports/joinReport.ts';
import type { NewReport } from '../domain/reports/joinReport.ts';
import type { Heap } from '../domain/reports/overview.ts';
import type { Decision, ReaderAddress, Report } from '../domain/reports/report.ts';
import type { Translation } from '../domain/review/translation.ts';
import { VersoError } from '../errors.ts';
import type { DocumentKey } from './rows.ts';
import { openTable } from './table.ts';
import type { Stored } from './table.ts';

export type KeptReport = Stored<Report>;

export interface Answer {
  readonly decision: Decision;
  readonly word: string | null;
  /** A person's id; null where it was mended by itself. */
  readonly by: string | null;
  /** ISO 8601. */
  readonly at: string;
}

/** Where reports wait. */
export type ReportPlace = Pick<Report, 'collection' | 'documentId' | 'locale' | 'sourceLocale'> & { readonly count: number };

/** A place's name in maps. */
export const placeName = ({ collection, documentId, locale }: Pick<ReportPlace, 'collection' | 'documentId' | 'locale'>): string => `${collection}:${documentId}:${locale}`;

/** Open reports that are kept of one document, and in all. */
export const MOST_OPEN = 500;
export const MOST_OPEN_OF_ALL = 20_000;
const MOST_ROUNDS = 50;
/** Entries that are read at once. */
export const PAGE = 200;

/** What readers reported. Each write names the revision that it saw, or the state. */
export const reportStore = (payload: Payload) => {
  const table = openTable<Report>(payload, 'reports');
  const rows = openTable<Translation>(payload, 'translations');
  const publications = openTable<Publication>(payload, 'publications');
  const placed = ({ collection, documentId }: DocumentKey, locale: LocaleCode) => ({ collection, documentId, locale });
  const total = (heaps: readonly { readonly count: number }[]): number => heaps.reduce((sum, { count }) => sum + count, 0);
  const write = async (report: KeptReport, set: Partial<Report>): Promise<boolean> =>
    (await table.take({ all: { id: report.id, revision: report.revision } as never }, { ...set, revision: report.revision + 1 })) !== null;
  const openCount = async (key: DocumentKey, locale: LocaleCode): Promise<number> => total(await table.tally({ all: { ...placed(key, locale), state: 'open' } }, ['state']));
  const openOf = (key: DocumentKey, locale: LocaleCode): Promise<KeptReport[]> => table.find({ all: { ...placed(key, locale), state: 'open' } }, { sort: ['at', 'id'], limit: MOST_OPEN });
  const isFull = async ({ collection, documentId }: DocumentKey): Promise<boolean> =>
    total(await table.tally({ all: { collection, documentId, state: 'open' } }, ['state'])) >= MOST_OPEN || total(await table.tally({ all: { state: 'open' } }, ['state'])) >= MOST_OPEN_OF_ALL;

  return {
    byId: async (id: string): Promise<KeptReport | null> => (await table.find({ all: { id } as never }))[0] ?? null,
    /**
     * Keeps a report, or joins it to an open one that says the same; `full` where too many wait already.
     * @throws VersoError `report-busy` (retry) where others were faster again and again
     */
    take: async (report: NewReport): Promise<'new' | 'joined' | 'full'> => {
      for (let round = 0; round < MOST_ROUNDS; round += 1) {
        const [open] = await table.find({ all: { key: report.key } });
        if (open) {
          if (await write(open, joinReport(open, report))) return 'joined';
        } else if (await isFull(report)) return 'full';
        else if (await table.add(firstReport(report))) return 'new';
      }
      throw new VersoError('report-busy', 'Others were faster again and again; please send the report again.', { status: 503, recourse: 'retry' });
    },
    /** What waits for an answer in one locale of a document, oldest first. */
    openOf,
    openCount,
    /** The same by the text they are about; under null those whose text could not be found. */
    bySegment: async (key: DocumentKey, locale: LocaleCode): Promise<ReadonlyMap<string | null, readonly KeptReport[]>> => {
      const found = new Map<string | null, KeptReport[]>();
      for (const report of await openOf(key, locale)) found.set(report.segment, [...(found.get(report.segment) ?? []), report]);
      return found;
    },
    /** Answers an open report and gives its key back, so that the same may be reported anew. Null where somebody was faster. */
    answer: (id: string, { decision, word, by, at }: Answer): Promise<KeptReport | null> =>
      table.take({ all: { id, state: 'open' } as never }, { state: decision, answer: word, answeredBy: by, answeredAt: at, key: `answered:${id}` }, { add: { revision: 1 } }),
    /** Where open reports wait, and how many. */
    openPlaces: (): Promise<ReportPlace[]> => table.tally({ all: { state: 'open' } }, ['collection', 'documentId', 'locale', 'sourceLocale']),
    /** Where rows say that reports wait, and how many they say. */
    shownPlaces: async (): Promise<(DocumentKey & Pick<Translation, 'locale' | 'reports'>)[]> => {
      const found = await Promise.all(LOCALE_CODES.map((locale) => rows.find({ all: { locale, need: 'report' } }, { columns: ['collection', 'documentId', 'locale', 'reports'] })));
      return found.flat();
    },
    /** By `placeName`: which entry of the log readers have there now; what they don't have is left out. */
    liveSeqs: async (places: readonly Pick<ReportPlace, 'collection' | 'documentId' | 'locale'>[]): Promise<ReadonlyMap<string, number>> => {
      const found = new Map<string, number>();
      for (const collection of new Set(places.map((place) => place.collection))) {
        const ids = [...new Set(places.filter((place) => place.collection === collection).map(({ documentId }) => documentId))];
        for (let at = 0; at < ids.length; at += PAGE) {
          const entries = await publications.find({ all: { collection, documentId: { oneOf: ids.slice(at, at + PAGE) }, replaced: false } }, { columns: ['seq', 'kind', 'collection', 'documentId', 'locale'], sort: 'seq' });
          for (const entry of entries) if (entry.kind === 'publication') found.set(placeName(entry), entry.seq); else found.delete(placeName(entry));
        }
      }
      return found;
    },
    /** A page of the answered reports whose readers were not told yet, from after one of them. */
    untold: (after: string | null): Promise<KeptReport[]> =>
      table.find({ all: { readersSince: { not: null }, state: { not: 'open' }, ...(after !== null && { id: { above: after } }) } as never }, { sort: 'id', limit: PAGE }),
    /** Takes a report's addresses out, for good. False where somebody was faster: they tell the readers. */
    takeReaders: (report: KeptReport): Promise<boolean> => write(report, { readers: null, readersSince: null }),
    /** Gives addresses back that were taken out and not told. */
    giveReadersBack: (id: string, readers: readonly ReaderAddress[]): Promise<number> => table.update({ all: { id, readersSince: null } as never }, { readers, readersSince: sinceOf(readers) }),
    /** Deletes addresses that are kept since before an instant (ISO 8601), whatever became of their reports. Gives of how many reports. */
    forgetReaders: async (before: string): Promise<number> => {
      const old = await table.find({ all: { readersSince: { atMost: before } } }, { limit: PAGE });
      let forgotten = 0;
      for (const report of old) {
        const left = (report.readers ?? []).filter(({ at }) => at > before);
        if (await write(report, { readers: left.length > 0 ? left : null, readersSince: sinceOf(left) })) forgotten += 1;
      }
      return forgotten;
    },
    /** The last reports of one locale of a document, open ones first; answered ones where `limit` leaves room. */
    latestOf: (key: DocumentKey, locale: LocaleCode, limit: number): Promise<KeptReport[]> => table.find({ all: placed(key, locale) }, { sort: ['-state', '-at'], limit }),
    /** How many there are of each page, engine and state, in these locales. */
    counts: (locales: readonly LocaleCode[]): Promise<Heap[]> =>
      locales.length === 0 ? Promise.resolve([]) : table.tally({ all: { locale: { oneOf: locales } } }, ['collection', 'documentId', 'locale', 'engine', 'state']),
    forget: ({ collection, documentId }: DocumentKey): Promise<number> => table.delete({ all: { collection, documentId } }),
  };
};

export type ReportStore = ReturnType<typeof reportStore>;
