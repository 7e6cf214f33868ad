import type { CollectionSlug, Payload, TypedLocale } from 'payload';
import { DEFAULT_SOURCE_LOCALE, isLocaleCode } from '../domain/locales.ts';
import type { LocaleCode } from '../domain/locales.ts';
import { extract } from '../domain/segments/extract.ts';
import type { Data, FieldSpec } from '../domain/segments/types.ts';
import type { DocumentKey } from './rows.ts';
import { withDocumentLock } from './documentLock.ts';
import { personLocks } from './personLocks.ts';
import { workOf } from './rows.ts';
import { fieldSpecsOf } from './translatableFields.ts';
import { writeWithRetry } from './writeWithRetry.ts';

/** A document as its writer left it. */
export interface SourceDocument {
  readonly sourceLocale: LocaleCode;
  readonly data: Data;
  readonly title: string | null;
  readonly trashed: boolean;
  readonly published: boolean;
  readonly updatedAt: string;
}

/** How a document is there at all: in the trash since when (ISO 8601), and whether its source is published or may be. */
export interface Standing {
  readonly deletedAt: string | null;
  /** False only where neither the newest version nor the published document says that it is. */
  readonly published: boolean;
}

/** What our own writes carry in `req.context`, so that hooks know them. */
export interface OwnWrite {
  /** The row revision whose projection this write is, and whether readers have that locale. */
  readonly projection?: { readonly revision: number; readonly isLive?: boolean };
  /** Set by flows that need no marking (restore handles its own). */
  readonly silent?: true;
}

/** Where the text of each collection is; it never changes while the process lives. */
const fieldSpecs = new WeakMap<object, readonly FieldSpec[]>();

/** Payload's documents in domain words. Reads take the latest draft with `find`: `findByID` mixes in old shared fields. */
export const documentStore = (payload: Payload) => {
  const latest = async ({ collection, documentId }: DocumentKey, locale: LocaleCode, draft: boolean): Promise<Data | null> => {
    const { docs } = await payload.find({
      collection: collection as CollectionSlug, where: { id: { equals: documentId } }, draft, trash: true, locale: locale as TypedLocale,
      fallbackLocale: false, depth: 0, limit: 1, pagination: false, overrideAccess: true,
    });
    return (docs[0] as unknown as Data | undefined) ?? null;
  };

  const fieldsOf = (collection: string): readonly FieldSpec[] => {
    const config = payload.collections[collection as CollectionSlug]?.config;
    if (!config?.custom.translatable) return [];
    const known = fieldSpecs.get(config);
    if (known) return known;
    const fields = fieldSpecsOf(config);
    fieldSpecs.set(config, fields);
    return fields;
  };

  return {
    /** The translatable fields of a collection; empty where it is not translatable. */
    fieldsOf,
    hasText: (collection: string, data: Data): boolean => extract(data, fieldsOf(collection)).segments.length > 0,
    translatableCollections: (): string[] => payload.config.collections.filter((c) => c.custom.translatable).map((c) => c.slug),
    /** The source text: the latest draft, or with `published` what was last published. Null where the document is gone. */
    source: async (key: DocumentKey, options: { published?: boolean } = {}): Promise<SourceDocument | null> => {
      const draft = !options.published;
      const first = await latest(key, DEFAULT_SOURCE_LOCALE, draft);
      if (!first) return null;
      const sourceLocale = isLocaleCode(first.sourceLocale) ? first.sourceLocale : DEFAULT_SOURCE_LOCALE;
      const data = sourceLocale === DEFAULT_SOURCE_LOCALE ? first : await latest(key, sourceLocale, draft);
      return data && sourceOf(payload, key.collection, sourceLocale, data);
    },
    /** How these documents stand, by id; without those that are gone. */
    standings: async (collection: string, keys: readonly { readonly documentId: string; readonly sourceLocale: LocaleCode }[]): Promise<ReadonlyMap<string, Standing>> => {
      const found = new Map<string, Standing>();
      for (const locale of new Set(keys.map(({ sourceLocale }) => sourceLocale)))
        for (const draft of [true, false]) {
          const ids = keys.filter(({ sourceLocale }) => sourceLocale === locale).map(({ documentId }) => documentId);
          const { docs } = await payload.find({
            collection: collection as CollectionSlug, where: { id: { in: ids } }, draft, trash: true, locale: locale as TypedLocale,
            fallbackLocale: false, depth: 0, pagination: false, limit: 0, overrideAccess: true, select: { deletedAt: true, _status: true } as never,
          });
          for (const doc of docs as unknown as Data[]) {
            const before = found.get(String(doc.id));
            const deletedAt = draft && doc.deletedAt ? new Date(doc.deletedAt as string).toISOString() : null;
            found.set(String(doc.id), { deletedAt: before?.deletedAt ?? deletedAt, published: before?.published === true || doc._status === 'published' });
          }
        }
      return found;
    },
    /** The latest draft in one locale, without fallback; null where the document is gone. */
    draft: (key: DocumentKey, locale: LocaleCode): Promise<Data | null> => latest(key, locale, true),
    /**
     * Writes a projection into the locale's draft as an autosave, which changes one version in place. Waits for its turn
     * at the document and gives the event loop a turn: libsql answers synchronously. False, and nothing written, while a
     * person types in the document's form.
     * @throws Payload's NotFound for a trashed document, VersoError `stale` where the row moved on
     */
    project: async (key: DocumentKey, locale: LocaleCode, data: Data, projection: NonNullable<OwnWrite['projection']>, now: Date): Promise<boolean> => {
      const context: { verso: OwnWrite } = { verso: { projection } };
      const write = () => payload.update({
        collection: key.collection as CollectionSlug, id: key.documentId, locale: locale as TypedLocale, fallbackLocale: false,
        draft: true, autosave: true, depth: 0, overrideAccess: true, data: data as never, context: { ...context },
      });
      const written = await withDocumentLock(workOf(key), () => personLocks(payload).writeBetween(key, now, () => writeWithRetry(write)));
      await new Promise((resolve) => setImmediate(resolve));
      return written;
    },
    /** Publishes the source's latest draft as it stands, as a person's Publish does; for a person, where one is named. */
    publishSource: async (key: DocumentKey, sourceLocale: LocaleCode, by: string | null): Promise<void> => {
      await withDocumentLock(workOf(key), () => writeWithRetry(() => payload.update({
        collection: key.collection as CollectionSlug, id: key.documentId, locale: sourceLocale as TypedLocale, fallbackLocale: false, depth: 0, overrideAccess: true,
        data: { _status: 'published' } as never, context: { ...(by !== null && { onBehalfOf: by }) },
      })));
    },
    /** Makes the source text of a version the latest draft. Gives the document's id, or null where the version is gone. */
    restoreSource: async (collection: string, versionId: string): Promise<string | null> => {
      const read = (locale: LocaleCode) => payload.findVersionByID({
        collection: collection as CollectionSlug, id: versionId, locale: locale as TypedLocale, fallbackLocale: false, depth: 0, overrideAccess: true, disableErrors: true, trash: true,
      });
      const first = await read(DEFAULT_SOURCE_LOCALE);
      if (!first) return null;
      const parent = String((first as { parent: unknown }).parent);
      const stated: unknown = (first.version as unknown as Data).sourceLocale;
      const sourceLocale = isLocaleCode(stated) ? stated : DEFAULT_SOURCE_LOCALE;
      const version = sourceLocale === DEFAULT_SOURCE_LOCALE ? first : await read(sourceLocale);
      const { id: _, _status: __, createdAt: ___, updatedAt: ____, deletedAt: _____, ...data } = version.version as unknown as Record<string, unknown>;
      await withDocumentLock(workOf({ collection, documentId: parent }), () => writeWithRetry(() => payload.update({
        collection: collection as CollectionSlug, id: parent, locale: sourceLocale as TypedLocale, fallbackLocale: false, draft: true, depth: 0, overrideAccess: true, data: data as never,
      })));
      return parent;
    },
    /** Documents of a collection written in `sourceLocale`, newest change first, page by page from 1. */
    page: async (collection: string, sourceLocale: LocaleCode, page: number, limit: number): Promise<{ docs: readonly (Data & { id: string })[]; more: boolean }> => {
      const found = await payload.find({
        collection: collection as CollectionSlug, where: { sourceLocale: { equals: sourceLocale } }, draft: true, locale: sourceLocale as TypedLocale,
        fallbackLocale: false, depth: 0, page, limit, sort: '-updatedAt', overrideAccess: true,
      });
      return { docs: found.docs as unknown as (Data & { id: string })[], more: found.hasNextPage };
    },
  };
};

export type DocumentStore = ReturnType<typeof documentStore>;

/** Reads a source document's own facts out of Payload's data. */
export const sourceOf = (payload: Payload, collection: string, sourceLocale: LocaleCode, data: Data): SourceDocument => {
  const titleField = payload.collections[collection as CollectionSlug]?.config.admin.useAsTitle;
  const title = titleField ? data[titleField] : undefined;
  return {
    sourceLocale, data,
    title: typeof title === 'string' && title.trim() !== '' ? title : null,
    trashed: Boolean(data.deletedAt),
    published: data._status === 'published',
    updatedAt: String(data.updatedAt ?? ''),
  };
};
