import type { LocaleCode } from '../locales.ts';
import type { Publication } from './publication.ts';

export const CHANGE_TYPES = ['published', 'updated', 'moved', 'unpublished'] as const;

/** What sites and caches are told of an entry of the log. */
export interface Change {
  /** Its place in the order of all changes, from 1, without gaps. */
  readonly seq: number;
  /** `published`: readers had nothing before. `moved`: its address changed, and maybe its text. */
  readonly type: (typeof CHANGE_TYPES)[number];
  readonly collection: string;
  readonly id: string;
  readonly locale: LocaleCode;
  readonly title: string | null;
  /** Its address now; null where it has none any more, or never had. */
  readonly slug: string | null;
  /** Its address before, where it had one. */
  readonly previousSlug: string | null;
  /** ISO 8601. */
  readonly at: string;
}

type Told = Pick<Publication, 'seq' | 'kind' | 'collection' | 'documentId' | 'locale' | 'title' | 'slug' | 'at'>;

/** @param before the same document's and locale's entry before this one, if any */
export const changeOf = (entry: Told, before: Pick<Publication, 'kind' | 'slug'> | null): Change => {
  const { seq, collection, documentId: id, locale, title, slug, at } = entry;
  return { seq, type: typeOf(entry, before), collection, id, locale, title, slug, previousSlug: before?.slug ?? null, at };
};

const typeOf = (entry: Told, before: Pick<Publication, 'kind' | 'slug'> | null): Change['type'] => {
  if (entry.kind === 'withdrawal') return 'unpublished';
  if (before?.kind !== 'publication') return 'published';
  return before.slug === entry.slug ? 'updated' : 'moved';
};
