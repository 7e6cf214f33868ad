import { APIError } from 'payload';
import type { CollectionBeforeChangeHook } from 'payload';
import { isLocaleCode } from '../src/domain/locales.ts';
import { judgeLocale } from '../src/flows/publish/judgeLocale.ts';
import type { Judged } from '../src/flows/publish/judgeLocale.ts';
import { refusalOf } from '../src/flows/publish/refusalOf.ts';
import { createStore } from '../src/store/createStore.ts';
import { ownWriteOf } from './operation.ts';
import { sourceLocaleOf } from './sourceLocaleOf.ts';

/**
 * Moment: a locale is to be published in Payload's own form. A target goes live by the rule that the review screen goes
 * by, and only as the form shows it: a text changed since it was approved is approved first. Texts typed in this very
 * save are in the row already, so a refusal loses none.
 */
export const guardPublish: CollectionBeforeChangeHook = async ({ collection, context, data, originalDoc, req }) => {
  if (ownWriteOf(context)?.projection) return data;
  const status: unknown = data._status;
  if (status !== undefined && status !== null && status !== 'draft' && status !== 'published')
    throw new APIError('_status must be "draft" or "published"; publish one language at a time.', 400, { code: 'status-per-locale' }, true);
  if (status !== 'published' || (data.deletedAt && !originalDoc?.deletedAt)) return data;
  const { locale } = req;
  if (locale === sourceLocaleOf(data, originalDoc, locale)) return data;
  const documentId: unknown = originalDoc?.id;
  if (!isLocaleCode(locale) || documentId === undefined) throw refused(null, 'This language has no reviewed translation yet, so it can\'t be published.', locale, req.payload.config.routes.admin);
  const judged = await judgeLocale({ store: createStore(req.payload) }, { collection: collection.slug, documentId: String(documentId) }, locale);
  const line = lineOf(judged);
  if (line !== null) throw refused(judged, line, locale, req.payload.config.routes.admin);
  return data;
};

const lineOf = ({ row, verdict }: Judged): string | null => {
  if (!row?.counts) return 'This language has no reviewed translation yet, so it can\'t be published.';
  if (!verdict.may) return refusalOf(verdict).message;
  return verdict.isBehind ? 'Texts here were changed after they were approved. Approve them as they are now, then publish.' : null;
};

const refused = (judged: Judged | null, line: string, locale: unknown, admin: string): APIError => {
  const why = judged && !judged.verdict.may ? judged.verdict.code : judged ? 'changed_since' : 'not_all_reviewed';
  const review = judged?.row ? `${admin}/review/${judged.row.id}` : null;
  return new APIError(review === null ? line : `${line} Review it at ${review}.`, 409, { code: 'not-reviewed', why, locales: [locale], ...(review !== null && { review }) }, true);
};
