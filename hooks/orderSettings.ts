import type { GlobalAfterChangeHook } from 'payload';
import { DEFAULT_SOURCE_LOCALE } from '../src/domain/locales.ts';
import { createStore } from '../src/store/createStore.ts';

/**
 * Moment: settings of the site were saved. They have no drafts, so readers are to have them; ordered inside the save's
 * own transaction, and carried out by the publisher in every locale.
 */
export const orderSettings: GlobalAfterChangeHook = async ({ doc, global, req }) => {
  const now = new Date();
  await createStore(req.payload).orders.addWith(req, {
    collection: global.slug, documentId: global.slug, locale: DEFAULT_SOURCE_LOCALE, act: 'publish', due: now, scheduled: false,
    data: { kind: 'settings' }, by: req.user ? String(req.user.id) : null, at: now.toISOString(),
  });
  return doc;
};
