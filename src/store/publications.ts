import type { CollectionSlug, Payload } from 'payload';
import type { LocaleCode } from '../domain/locales.ts';
import type { Publication } from '../domain/publication/publication.ts';
import type { Parts } from '../domain/publication/sourceContent.ts';
import type { Data } from '../domain/segments/types.ts';
import { VersoError } from '../errors.ts';
import { localizedNames, sharedNames } from './fieldParts.ts';
import type { DocumentKey } from './rows.ts';
import { openTable } from './table.ts';
import type { Stored } from './table.ts';

export type Entry = Stored<Publication>;
export type NewEntry = Omit<Publication, 'seq' | 'replaced'>;
/** An entry without its page, for lists. */
export type EntrySummary = Omit<Entry, 'content'>;

const MOST_TRIES = 500;
const LONGEST_PAUSE_MS = 20;
const FILES_AT_ONCE = 200;
const SUMMARY = ['seq', 'collection', 'documentId', 'locale', 'version', 'kind', 'sourceLocale', 'title', 'slug', 'provenance', 'fingerprint', 'hash', 'by', 'at', 'replaced'] as const;

/** The log of what readers were given. Entries are added and never changed, but for the aid `replaced`. */
export const publicationStore = (payload: Payload) => {
  const table = openTable<Publication>(payload, 'publications');
  const place = ({ collection, documentId }: DocumentKey, locale: LocaleCode) => ({ collection, documentId, locale });
  const latest = async (key: DocumentKey, locale: LocaleCode): Promise<Entry | null> =>
    (await table.find({ all: place(key, locale) }, { sort: '-version', limit: 1 }))[0] ?? null;

  /** Says of entries before this one that they are history; a crash may have left that undone. */
  const markReplaced = async ({ collection, documentId, locale, version }: Pick<Publication, 'collection' | 'documentId' | 'locale' | 'version'>): Promise<void> => {
    if (version < 2) return;
    await table.update({ all: { collection, documentId, locale, version: { atMost: version - 1 }, replaced: false } }, { replaced: true });
  };

  return {
    /** What was done last in this locale, a withdrawal too; null where it was never live. */
    latest,
    /** What readers have; null where they have nothing. */
    live: async (key: DocumentKey, locale: LocaleCode): Promise<Entry | null> => asLive(await latest(key, locale)),
    /** The last entry of each locale that ever was live. */
    latestOf: async ({ collection, documentId }: DocumentKey): Promise<EntrySummary[]> => {
      const entries = await table.find({ all: { collection, documentId, replaced: false } }, { columns: SUMMARY, sort: '-version' });
      return entries.filter((entry, at) => entries.findIndex(({ locale }) => locale === entry.locale) === at);
    },
    /** The last page that this locale had before it was taken down. */
    lastPage: async (key: DocumentKey, locale: LocaleCode): Promise<Entry | null> =>
      (await table.find({ all: { ...place(key, locale), kind: 'publication' } }, { sort: '-version', limit: 1 }))[0] ?? null,
    /** The locale's whole log, newest first, without its pages. */
    log: (key: DocumentKey, locale: LocaleCode): Promise<EntrySummary[]> => table.find({ all: place(key, locale) }, { columns: SUMMARY, sort: '-version' }),
    /** What readers have of these documents in one locale. */
    liveAmong: async (collection: string, documentIds: readonly string[], locale: LocaleCode): Promise<Entry[]> => {
      if (documentIds.length === 0) return [];
      const entries = await table.find({ all: { collection, documentId: { oneOf: documentIds }, locale, replaced: false } }, { sort: '-version' });
      return entries.filter((entry, at) => entry.kind === 'publication' && entries.findIndex(({ documentId }) => documentId === entry.documentId) === at);
    },
    /** Entries in the order of the log from after one, without their pages. */
    after: (seq: number, limit: number): Promise<EntrySummary[]> => table.find({ all: { seq: { above: seq } } }, { columns: SUMMARY, sort: 'seq', limit }),
    /** The entry with this number, without its page. */
    at: async (seq: number): Promise<EntrySummary | null> => (await table.find({ all: { seq } }, { columns: SUMMARY, limit: 1 }))[0] ?? null,
    /** These entries with their pages. */
    whole: (seqs: readonly number[]): Promise<Entry[]> => (seqs.length === 0 ? Promise.resolve([]) : table.find({ all: { seq: { oneOf: seqs } } }, { sort: 'seq' })),
    /** Which of these documents were ever live in any locale; those taken down too. */
    everAmong: async (collection: string, documentIds: readonly string[]): Promise<ReadonlySet<string>> => {
      if (documentIds.length === 0) return new Set();
      const entries = await table.find({ all: { collection, documentId: { oneOf: documentIds }, replaced: { not: true } } }, { columns: ['documentId'] });
      return new Set(entries.map(({ documentId }) => documentId));
    },
    /** What readers have of documents that are files: each file's `hash/filename`. */
    filesNamed: async (collections: readonly string[]): Promise<ReadonlySet<string>> => {
      const named = new Set<string>();
      for (let after = 0, more = collections.length > 0; more; ) {
        const entries = await table.find({ all: { collection: { oneOf: collections }, seq: { above: after }, replaced: { not: true }, kind: 'publication' } }, { columns: ['seq', 'content'], sort: 'seq', limit: FILES_AT_ONCE });
        for (const { content } of entries) for (const { hash, filename } of content?.files ?? []) named.add(`${hash}/${filename}`);
        more = entries.length === FILES_AT_ONCE;
        after = entries.at(-1)?.seq ?? after;
      }
      return named;
    },
    /** A page of what readers have, in the order of the log, from after an entry. */
    livePage: (after: number, limit: number): Promise<EntrySummary[]> =>
      table.find({ all: { seq: { above: after }, replaced: { not: true }, kind: 'publication' } }, { columns: SUMMARY, sort: 'seq', limit }),
    /** What readers have that nobody approved all of. */
    machinePages: async (): Promise<EntrySummary[]> =>
      (await table.find({ all: { replaced: { not: true }, kind: 'publication' } }, { columns: SUMMARY })).filter(({ provenance }) => provenance?.kind === 'machine'),
    /** True where the entry before this one took the locale down. */
    isAfterWithdrawal: async (key: DocumentKey, locale: LocaleCode, version: number): Promise<boolean> =>
      (await table.find({ all: { ...place(key, locale), version: version - 1, kind: 'withdrawal' } }, { columns: ['kind'], limit: 1 })).length > 0,
    /** True where readers have another document under this slug. */
    isSlugTaken: async ({ collection, documentId }: DocumentKey, locale: LocaleCode, slug: string): Promise<boolean> =>
      (await table.find({ all: { collection, locale, slug, replaced: false, documentId: { not: documentId } } }, { columns: ['kind'], limit: 1 })).length > 0,
    /**
     * Adds an entry at the end of the log; numbers have no gaps. Null, and nothing written, where its version was written
     * by somebody faster: what stands now must be looked at again.
     * @throws VersoError `log-busy` (retry)
     */
    append: async (entry: NewEntry): Promise<Entry | null> => {
      const { collection, documentId, locale, version } = entry;
      for (let attempt = 0; attempt < MOST_TRIES; attempt += 1) {
        const [last] = await table.find({}, { columns: ['seq'], sort: '-seq', limit: 1 });
        const seq = (last?.seq ?? 0) + 1;
        if (await table.add({ ...entry, seq, replaced: false })) {
          await markReplaced(entry);
          return latest(entry, locale);
        }
        if ((await table.find({ all: { collection, documentId, locale, version } }, { columns: ['seq'], limit: 1 })).length > 0) return null;
        await new Promise((resolve) => setTimeout(resolve, Math.random() * Math.min(LONGEST_PAUSE_MS, attempt)));
      }
      throw new VersoError('log-busy', `The log of publications took no entry in ${MOST_TRIES} tries.`, { recourse: 'retry' });
    },
    markReplaced,
    /** A document taken apart into what is one locale's own and what all locales share. */
    partsOf: (collection: string, doc: Data): Parts => {
      const config = payload.collections[collection as CollectionSlug]?.config;
      if (!config) return { texts: {}, facts: {} };
      return { texts: pick(doc, localizedNames(config)), facts: pick(doc, sharedNames(config)) };
    },
    /** Whether documents of a collection have addresses of their own; a download or a picture has none. */
    hasSlug: (collection: string): boolean => payload.collections[collection as CollectionSlug]?.config.flattenedFields.some(({ name }) => name === 'slug') ?? false,
    /** What a page is called in lists. */
    titleOf: (collection: string, texts: Data): string | null => {
      const field = payload.collections[collection as CollectionSlug]?.config.admin.useAsTitle;
      const title = field ? texts[field] : undefined;
      return typeof title === 'string' && title.trim() !== '' ? title : null;
    },
  };
};

export const asLive = (entry: Entry | null): Entry | null => (entry?.kind === 'publication' ? entry : null);

const pick = (doc: Data, names: readonly string[]): Data =>
  Object.fromEntries(names.filter((name) => doc[name] !== undefined).map((name) => [name, doc[name]]));

export type PublicationStore = ReturnType<typeof publicationStore>;
