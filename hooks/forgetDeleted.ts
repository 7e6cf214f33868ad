import type { CollectionAfterDeleteHook } from 'payload';
import { forgetDocument } from '../src/flows/forgetDocument.ts';
import { createStore } from '../src/store/createStore.ts';

/** A deleted document takes its rows with it. */
export const forgetDeleted: CollectionAfterDeleteHook = async ({ collection, id, req }) => {
  try {
    await forgetDocument({ store: createStore(req.payload) }, { collection: collection.slug, documentId: String(id) });
  } catch (error) {
    req.payload.logger.error({ err: error, collection: collection.slug, id }, 'The rows of a deleted document could not be removed; the next sweep does it.');
  }
};
