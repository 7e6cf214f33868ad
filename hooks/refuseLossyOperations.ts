import { APIError } from 'payload';
import type { CollectionBeforeOperationHook } from 'payload';
import { DEFAULT_SOURCE_LOCALE } from '../src/domain/locales.ts';
import { createStore } from '../src/store/createStore.ts';

interface Call {
  id?: unknown;
  where?: unknown;
  draft?: boolean;
  data?: { _status?: unknown; deletedAt?: unknown } & Record<string, unknown>;
  publishAllLocales?: boolean;
  unpublishAllLocales?: boolean;
  duplicateFromID?: string;
  selectedLocales?: string[];
}

/**
 * Stops the operations in which Payload would lose drafts or put a locale live behind everybody's back:
 * restoring (all locales go live; on MongoDB it fails), bulk updates that are no drafts (they start from the published
 * document and make that the latest version), publishing all locales at once, duplicating with published targets.
 */
export const refuseLossyOperations: CollectionBeforeOperationHook = async ({ args, operation, req, collection }) => {
  const call = args as Call;
  if ((operation as string) === 'restoreVersion')
    throw new APIError('Restore a version from its page in the admin: it brings back the source text as a draft, and translations follow.', 409, { code: 'restore-here' }, true);
  if (operation === 'update' && call.where && !call.id && !call.draft && !call.data?.deletedAt)
    throw new APIError('Several documents can only be changed as drafts here: anything else would destroy unpublished drafts in every language. Open them one by one, or save as draft.', 400, { code: 'bulk-destroys-drafts' }, true);
  if (call.unpublishAllLocales)
    throw new APIError('Unpublish one language at a time: all at once would overwrite unpublished drafts.', 400, { code: 'unpublish-one-locale' }, true);
  if (operation === 'update' && call.publishAllLocales) {
    delete call.publishAllLocales;
    call.data = { ...call.data, _status: 'published' };
  }
  if (operation === 'create' && call.publishAllLocales) delete call.publishAllLocales;
  if (operation === 'create' && call.duplicateFromID) {
    const source = await createStore(req.payload).documents.source({ collection: collection.slug, documentId: String(call.duplicateFromID) });
    const sourceLocale = source?.sourceLocale ?? DEFAULT_SOURCE_LOCALE;
    call.selectedLocales = [sourceLocale];
    call.draft = true;
    req.locale = sourceLocale;
  }
  return args;
};
