import { APIError } from 'payload';
import type { CollectionBeforeChangeHook } from 'payload';
import { isLocaleCode } from '../src/domain/locales.ts';
import { createStore } from '../src/store/createStore.ts';
import { ownWriteOf } from './operation.ts';
import { sourceLocaleOf } from './sourceLocaleOf.ts';

/** A target locale goes live only when every segment of its row is reviewed; machine-made pretend text never does. */
export const guardPublish: CollectionBeforeChangeHook = async ({ collection, context, data, originalDoc, req }) => {
  if (ownWriteOf(context)?.projection) return data;
  const status: unknown = data._status;
  if (status !== undefined && status !== null && status !== 'draft' && status !== 'published')
    throw new APIError('_status must be "draft" or "published"; publish one language at a time.', 400, { code: 'status-per-locale' }, true);
  if (status !== 'published' || (data.deletedAt && !originalDoc?.deletedAt)) return data;
  const sourceLocale = sourceLocaleOf(data, originalDoc, req.locale);
  if (req.locale === sourceLocale) return data;
  const documentId: unknown = originalDoc?.id;
  const row = isLocaleCode(req.locale) && documentId !== undefined ? await createStore(req.payload).rows.find({ collection: collection.slug, documentId: String(documentId) }, req.locale) : null;
  if (row?.status === 'reviewed' && row.counts?.total === row.counts?.reviewed) return data;
  const left = row?.counts ? row.counts.total - row.counts.reviewed : null;
  throw new APIError(
    left === null ? 'This language has no reviewed translation yet, so it can\'t be published.' : `${left} of ${row?.counts?.total ?? 0} texts in this language are not reviewed yet, so it can't be published.`,
    409, { code: 'not-reviewed', locales: [req.locale] }, true,
  );
};
