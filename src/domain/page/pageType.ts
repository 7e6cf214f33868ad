import type { RichTextSpec } from '../segments/types.ts';

/** A field of a document as readers get it. */
export type PageField = { readonly name: string } & (
  | { readonly kind: 'text' | 'email' | 'date' | 'number' | 'checkbox' }
  | { readonly kind: 'select'; readonly options: readonly string[]; readonly many: boolean }
  | { readonly kind: 'richText'; readonly richText: RichTextSpec }
  /** An uploaded picture. */
  | { readonly kind: 'picture'; readonly many: boolean }
  /** Other documents. */
  | { readonly kind: 'relation'; readonly collections: readonly string[]; readonly many: boolean }
  | { readonly kind: 'group' | 'array'; readonly fields: readonly PageField[] }
  | { readonly kind: 'blocks'; readonly blocks: Readonly<Record<string, readonly PageField[]>> }
);

/** A kind of document that readers get: a translatable collection, or one of the site's settings. */
export interface PageType {
  readonly slug: string;
  /** English, for the documentation. */
  readonly label: string;
  /** Whether its documents have addresses of their own; others are got by id. */
  readonly hasSlug: boolean;
  /** Whether each document is a file: a picture, or a download. */
  readonly upload: 'picture' | 'file' | null;
  readonly fields: readonly PageField[];
}

/** The date that lists are sorted and filtered by: the first of a document's own. Null where it has none: then its first publication counts. */
export const dateFieldOf = ({ fields }: PageType): string | null => fields.find(({ kind }) => kind === 'date')?.name ?? null;

/** A filter of a list, as the fields suggest it. */
export interface PageFilter {
  /** As it is called in addresses: `topic`, `place`, `initiative`, `kind`. */
  readonly param: string;
  readonly field: string;
  /** For a relation: the collections it leads to; null for a choice of fixed words. */
  readonly collections: readonly string[] | null;
  readonly options: readonly string[];
}

/** Filters by what a document refers to and by its kind. */
export const filtersOf = ({ fields }: PageType): readonly PageFilter[] =>
  fields.flatMap((field): PageFilter[] => {
    if (field.kind === 'relation') return [{ param: singular(field.name), field: field.name, collections: field.collections, options: [] }];
    return field.kind === 'select' ? [{ param: 'kind', field: field.name, collections: null, options: field.options }] : [];
  });

const singular = (name: string): string => name.replace(/s$/, '');
