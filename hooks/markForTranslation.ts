import { isDeepStrictEqual } from 'node:util';
import type { CollectionAfterChangeHook } from 'payload';
import { extract } from '../src/domain/segments/extract.ts';
import { copyRows } from '../src/flows/copyRows.ts';
import { markDocument } from '../src/flows/markDocument.ts';
import { createStore } from '../src/store/createStore.ts';
import type { DocumentKey } from '../src/store/rows.ts';
import { operationOf, ownWriteOf } from './operation.ts';
import { sourceLocaleOf } from './sourceLocaleOf.ts';

const LOOK_AGAIN_MS = 1000;

/**
 * After a person's save: a changed source marks the document's rows, a saved target is looked at again soon.
 * Compares and marks, nothing more; a failure is logged and the sweep makes up for it, the save never fails for it.
 */
export const markForTranslation: CollectionAfterChangeHook = async ({ collection, context, data, doc, operation, previousDoc, req }) => {
  const own = ownWriteOf(context);
  if (own?.projection || own?.silent) return doc;
  const key = { collection: collection.slug, documentId: String(doc.id) };
  try {
    const store = createStore(req.payload);
    const sourceLocale = sourceLocaleOf(data, doc, req.locale);
    const deps = { store, now: () => new Date() };
    if (req.locale !== sourceLocale) {
      if (operation === 'create' || typeof req.locale !== 'string' || req.locale === 'all') return doc;
      await store.rows.unproject(key, req.locale as typeof sourceLocale);
      await store.leases.mark(store.rows.workOf(key), new Date(Date.now() + LOOK_AGAIN_MS));
      return doc;
    }
    if (doc._status === 'published') await lookAtDrafts(store, key);
    const duplicatedFrom = operation === 'create' ? operationOf(context)?.duplicatedFrom : null;
    if (duplicatedFrom) await copyRows(deps, { ...key, documentId: duplicatedFrom }, key);
    if (await isWanted(store, { operation, data, doc, previousDoc, collection: collection.slug })) await markDocument(deps, key, sourceLocale);
  } catch (error) {
    req.payload.logger.error({ err: error, ...key }, 'This save could not be marked for translation; the next sweep finds it.');
  }
  return doc;
};

/**
 * Payload publishes in two versions and tells the later one by its time in milliseconds alone: in one and the same, the
 * drafts of the other locales are hidden. They are looked at soon, and written again where that happened.
 */
const lookAtDrafts = async (store: ReturnType<typeof createStore>, key: DocumentKey): Promise<void> => {
  // There, work would begin that nobody asked for.
  if ((await store.settings.translation()).translateOn === 'manual') return;
  if ((await store.rows.unprojectAll(key)) > 0) await store.leases.mark(store.rows.workOf(key), new Date(Date.now() + LOOK_AGAIN_MS));
};

interface Saved {
  readonly operation: string;
  readonly collection: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly doc: Readonly<Record<string, unknown>>;
  readonly previousDoc: Readonly<Record<string, unknown>> | undefined;
}

const isWanted = async (store: ReturnType<typeof createStore>, { operation, collection, data, doc, previousDoc }: Saved): Promise<boolean> => {
  const { translateOn } = await store.settings.translation();
  if (translateOn === 'manual' || (translateOn === 'publish' && doc._status !== 'published')) return false;
  const fields = store.documents.fieldsOf(collection);
  if (operation === 'create' || !previousDoc) return extract(data, fields).segments.length > 0;
  const wasElsewhere = previousDoc._status !== doc._status || previousDoc.deletedAt !== doc.deletedAt || previousDoc.sourceLocale !== doc.sourceLocale;
  // Compared as they are: taking them apart costs more than the save, and a mark too many is found needless by the worker.
  return wasElsewhere || fields.some(({ name }) => !isDeepStrictEqual(data[name] ?? null, previousDoc[name] ?? null));
};
