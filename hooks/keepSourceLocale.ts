import { APIError } from 'payload';
import type { CollectionBeforeChangeHook } from 'payload';
import { createStore } from '../src/store/createStore.ts';

/** A document's source locale may change only while no person has written or reviewed anything made from it. */
export const keepSourceLocale: CollectionBeforeChangeHook = async ({ collection, data, originalDoc, req }) => {
  const before: unknown = originalDoc?.sourceLocale;
  if (!originalDoc?.id || !before || !data.sourceLocale || data.sourceLocale === before) return data;
  const rows = await createStore(req.payload).rows.ofDocument({ collection: collection.slug, documentId: String(originalDoc.id) });
  const touched = rows.filter(({ counts, owned }) => (counts && (counts.reviewed > 0 || counts.human > 0)) || Object.keys(owned ?? {}).length > 0);
  if (touched.length === 0) return data;
  throw new APIError(
    `The language this document is written in can't change any more: people have worked on its translations (${touched.map(({ locale }) => locale).join(', ')}).`,
    409, { code: 'source-locale-fixed', locales: touched.map(({ locale }) => locale) }, true,
  );
};
