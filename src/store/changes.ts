import type { Payload } from 'payload';
import { changeOf } from '../domain/publication/change.ts';
import type { Change } from '../domain/publication/change.ts';
import type { Publication } from '../domain/publication/publication.ts';
import { openTable } from './table.ts';

/** Without the pages. */
const TOLD = ['seq', 'collection', 'documentId', 'locale', 'version', 'kind', 'title', 'slug', 'at'] as const;
const BEFORE = ['collection', 'documentId', 'locale', 'version', 'kind', 'slug'] as const;

/** The log of publications, read as changes. */
export const changeStore = (payload: Payload) => {
  const table = openTable<Publication>(payload, 'publications');
  return {
    /** The number of the newest entry; 0 where there is none. */
    end: async (): Promise<number> => (await table.find({}, { columns: ['seq'], sort: '-seq', limit: 1 }))[0]?.seq ?? 0,
    /** The first changes after an entry, in order. */
    after: async (seq: number, limit: number): Promise<Change[]> => {
      const entries = await table.find({ all: { seq: { above: seq } } }, { columns: TOLD, sort: 'seq', limit });
      const places = entries.filter(({ version }) => version > 1).map(({ collection, documentId, locale, version }) => ({ collection, documentId, locale, version: version - 1 }));
      const before = new Map((places.length === 0 ? [] : await table.find({ anyOf: places }, { columns: BEFORE })).map((entry) => [placeOf(entry, entry.version), entry]));
      return entries.map((entry) => changeOf({ ...entry, title: entry.title ?? null, slug: entry.slug ?? null }, withSlug(before.get(placeOf(entry, entry.version - 1)))));
    },
  };
};

type Before = Pick<Publication, 'kind' | 'slug'>;

const withSlug = (entry: Before | undefined): Before | null => (entry ? { kind: entry.kind, slug: entry.slug ?? null } : null);

const placeOf = ({ collection, documentId, locale }: Pick<Publication, 'collection' | 'documentId' | 'locale'>, version: number): string =>
  `${collection}:${documentId}:${locale}:${version}`;

export type ChangeStore = ReturnType<typeof changeStore>;
