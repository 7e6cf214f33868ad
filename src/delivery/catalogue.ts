import type { Payload } from 'payload';
import type { PageType } from '../domain/page/pageType.ts';
import type { FieldSpec } from '../domain/segments/types.ts';
import { documentStore } from '../store/documents.ts';
import { pageTypesOf, settingTypesOf } from '../store/pageTypes.ts';

/** What kinds of documents there are. */
export interface Catalogue {
  readonly types: readonly PageType[];
  readonly settings: readonly PageType[];
  readonly typeOf: (collection: string) => PageType | null;
  /** Where the text of its documents is. */
  readonly fieldsOf: (collection: string) => readonly FieldSpec[];
}

export const catalogueOf = (payload: Payload): Catalogue => {
  const documents = documentStore(payload);
  const types = pageTypesOf(payload);
  const settings = settingTypesOf(payload);
  const byName = new Map([...types, ...settings].map((type) => [type.slug, type]));
  const fields = new Map(types.map(({ slug }) => [slug, documents.fieldsOf(slug)]));
  return { types, settings, typeOf: (collection) => byName.get(collection) ?? null, fieldsOf: (collection) => fields.get(collection) ?? [] };
};
