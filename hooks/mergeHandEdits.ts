import { randomUUID } from 'node:crypto';
import type { CollectionBeforeChangeHook } from 'payload';
import { isLocaleCode } from '../src/domain/locales.ts';
import { VersoError } from '../src/errors.ts';
import { keepHandEdit } from '../src/flows/keepHandEdit.ts';
import { createStore } from '../src/store/createStore.ts';
import { operationOf, ownWriteOf } from './operation.ts';
import { sourceLocaleOf } from './sourceLocaleOf.ts';

/** A save in a target locale: our projection is checked against the row, a person's form is merged with it. */
export const mergeHandEdits: CollectionBeforeChangeHook = async ({ collection, context, data, operation, originalDoc, req }) => {
  const { locale } = req;
  if (operation !== 'update' || !originalDoc?.id || !isLocaleCode(locale) || locale === sourceLocaleOf(data, originalDoc, locale)) return data;
  if (Boolean(data.deletedAt) !== Boolean(originalDoc.deletedAt)) return data;
  const key = { collection: collection.slug, documentId: String(originalDoc.id) };
  const store = createStore(req.payload);
  const projection = ownWriteOf(context)?.projection;
  if (projection) {
    if ((await store.rows.revision(key, locale)) !== projection.revision)
      throw new VersoError('stale', 'The row moved on while its projection was written.', { recourse: 'retry' });
    return data;
  }
  const op = operationOf(context);
  const isFresh = op?.autosave !== true && op?.base !== null && op?.base === originalDoc.updatedAt;
  const form = { data, isFresh, shown: originalDoc, by: req.user ? String(req.user.id) : null, at: new Date().toISOString(), base: op?.base ?? null };
  return { ...data, ...(await keepHandEdit({ store, newId: randomUUID }, key, locale, form)) };
};
