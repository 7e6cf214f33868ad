import type { CollectionAfterDeleteHook } from 'payload';
import { DEFAULT_SOURCE_LOCALE, isLocaleCode } from '../src/domain/locales.ts';
import { forgetDocument } from '../src/flows/forgetDocument.ts';
import { createStore } from '../src/store/createStore.ts';

/** A deleted document takes its rows with it, and readers lose it: that is ordered inside the deletion's transaction. */
export const forgetDeleted: CollectionAfterDeleteHook = async ({ collection, doc, id, req }) => {
  const store = createStore(req.payload);
  const key = { collection: collection.slug, documentId: String(id) };
  try {
    await forgetDocument({ store }, key);
  } catch (error) {
    req.payload.logger.error({ err: error, ...key }, 'The rows of a deleted document could not be removed; the publisher does it.');
  }
  const now = new Date();
  const locale = isLocaleCode(doc?.sourceLocale) ? doc.sourceLocale : DEFAULT_SOURCE_LOCALE;
  await store.orders.addWith(req, { ...key, locale, act: 'unpublish', due: now, scheduled: false, data: { kind: 'delete' }, by: req.user ? String(req.user.id) : null, at: now.toISOString() });
};
