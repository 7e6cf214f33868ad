import type { Payload } from 'payload';
import type { LocaleCode } from '../domain/locales.ts';
import { replacedIn, stampChanges } from '../domain/review/stampChanges.ts';
import { standingOf } from '../domain/review/standing.ts';
import type { Segment, Translation, TranslationStatus } from '../domain/review/translation.ts';
import { segmentHistoryStore } from './segmentHistory.ts';
import { openTable } from './table.ts';
import type { Stored } from './table.ts';

export interface DocumentKey {
  readonly collection: string;
  readonly documentId: string;
}

export type Row = Stored<Translation>;

/** `collection:id`, the name of a document in leases and locks. */
export const workOf = ({ collection, documentId }: DocumentKey): string => `${collection}:${documentId}`;

/** A row is a key too, with more columns than a key may have. */
const only = ({ collection, documentId }: DocumentKey): DocumentKey => ({ collection, documentId });

const UNPAUSED: readonly TranslationStatus[] = ['pending', 'translating', 'needs-review', 'reviewed', 'failed'];
const LIST_COLUMNS = ['collection', 'documentId', 'sourceLocale', 'locale', 'title', 'status', 'outdated', 'error', 'engine', 'revision', 'projected', 'fingerprint', 'counts', 'characters',
  'need', 'queue', 'since', 'waitingOrigin', 'live', 'liveOutdated', 'reports', 'awaitsSource', 'considered', 'assignee', 'assignedUntil'] as const;

/** In `projected`: a person saved the locale's draft, and what it shows must be looked at. */
export const IN_DOUBT = -1;

/** A row without its segments, for lists. */
export type RowSummary = Omit<Row, 'segments' | 'removed' | 'skeleton' | 'owned' | 'structures'>;

/** The translation rows. Text is changed by `save` alone, which names the revision it saw. */
export const rowStore = (payload: Payload) => {
  const table = openTable<Translation>(payload, 'translations');
  const history = segmentHistoryStore(payload);

  return {
    /** The document's name in leases and locks. */
    workOf,
    find: async (key: DocumentKey, locale: LocaleCode): Promise<Row | null> => (await table.find({ all: { ...only(key), locale } }))[0] ?? null,
    /** The row's revision alone; null where there is no row. */
    revision: async (key: DocumentKey, locale: LocaleCode): Promise<number | null> =>
      (await table.find({ all: { ...only(key), locale } }, { columns: ['revision'] }))[0]?.revision ?? null,
    byId: async (id: string): Promise<Row | null> => (await table.find({ all: { id } as never }))[0] ?? null,
    ofDocument: (key: DocumentKey): Promise<Row[]> => table.find({ all: only(key) }),
    summaries: async (collection: string, ids: readonly string[]): Promise<RowSummary[]> =>
      ids.length === 0 ? [] : table.find({ all: { collection, documentId: { oneOf: ids } } }, { columns: LIST_COLUMNS }),
    /** Every summary of these statuses (all where absent); for progress and the sweep. */
    inStatus: (statuses: readonly TranslationStatus[]): Promise<RowSummary[]> =>
      table.find({ all: { status: { oneOf: statuses } } }, { columns: LIST_COLUMNS }),
    /** Makes the rows that are not there yet, waiting for their first translation. */
    ensure: (key: DocumentKey, sourceLocale: LocaleCode, locales: readonly LocaleCode[]): Promise<void> =>
      table.insertMissing(locales.map((locale) => ({ ...only(key), sourceLocale, locale, status: 'pending', outdated: false, revision: 0 }))),
    add: (rows: readonly Translation[]): Promise<void> => table.insertMissing(rows),
    /** Marks the document's rows as waiting; paused ones stay paused. Gives how many. */
    markPending: (key: DocumentKey): Promise<number> => table.update({ all: { ...only(key), status: { oneOf: UNPAUSED } } }, { status: 'pending' }),
    /** Says that the machine is at these rows. */
    setTranslating: (ids: readonly string[]): Promise<number> =>
      table.update({ all: { id: { oneOf: ids }, status: { oneOf: UNPAUSED } } as never }, { status: 'translating' }),
    setStatus: (id: string, status: TranslationStatus, more: Partial<Pick<Translation, 'error'>> = {}): Promise<number> =>
      table.update({ all: { id, status: { oneOf: UNPAUSED } } as never }, { status, ...more }),
    /** The revision grows, so that a machine run under way loses against it. Gives the row, or null where it is gone. */
    pause: (id: string): Promise<Row | null> => table.take({ all: { id } as never }, { status: 'paused' }, { add: { revision: 1 } }),
    resume: (id: string): Promise<number> => table.update({ all: { id, status: 'paused' } as never }, { status: 'pending' }),
    /**
     * Writes a row's text or facts where nobody wrote since `row` was read; the revision grows by one. What lists ask of
     * the row follows from it, and what its segments said before goes into their history first.
     * Gives the row as written, or null: somebody was faster, and the caller reads and decides again.
     */
    save: async (row: Row, text: Partial<Translation>, now: Date = new Date()): Promise<Row | null> => {
      const revision = row.revision + 1;
      const at = now.toISOString();
      const segments = text.segments ? stampChanges(row.segments ?? [], text.segments, revision, at) : row.segments;
      const after = { ...row, ...text, segments };
      const replaced = text.segments ? replacedIn(row.segments ?? [], segments ?? []) : [];
      if (replaced.length > 0) await history.keep(row.id, replaced, at);
      const isShown = row.projected === row.revision && !text.owned && !text.skeleton && showsSame(row.segments, segments);
      return table.take({ all: { id: row.id, revision: row.revision } as never }, {
        ...text, ...(text.segments && { segments }), ...standingOf(after, at), revision, ...(isShown && { projected: revision }),
      });
    },
    /** Notes what followed for readers from a revision; a later one is looked at again. */
    considered: (id: string, revision: number): Promise<number> => table.update({ all: { id, revision } as never }, { considered: revision }),
    /** Notes which revision the locale's draft shows. */
    projected: (id: string, revision: number): Promise<number> => table.update({ all: { id, revision } as never }, { projected: revision }),
    /** Doubts what the locale's draft shows, so that it is looked at again. */
    unproject: (key: DocumentKey, locale: LocaleCode): Promise<number> => table.update({ all: { ...only(key), locale } }, { projected: IN_DOUBT }),
    /** The documents of a page of rows, in the order of the rows' ids, from after one of them. */
    keysAfter: (after: string | null, limit: number): Promise<Pick<Row, 'id' | 'collection' | 'documentId' | 'sourceLocale'>[]> =>
      table.find(after === null ? {} : { all: { id: { above: after } } as never }, { columns: ['collection', 'documentId', 'sourceLocale'], sort: 'id' as never, limit }),
    /** The same for every locale of a document. */
    unprojectAll: (key: DocumentKey): Promise<number> => table.update({ all: { ...only(key), projected: { not: null } } }, { projected: IN_DOUBT }),
    forget: (key: DocumentKey): Promise<number> => table.delete({ all: only(key) }),
    forgetLocale: (id: string): Promise<number> => table.delete({ all: { id } as never }),
  };
};

/** True where a draft that shows the one shows the other. */
const showsSame = (before: readonly Segment[] | null, after: readonly Segment[] | null): boolean =>
  before !== null && after !== null && before.length === after.length &&
  before.every((segment, index) => segment.id === after[index]?.id && segment.target === after[index].target);

export type RowStore = ReturnType<typeof rowStore>;
