import { isolateObjectProperty } from 'payload';
import type { CollectionAfterChangeHook, CollectionSlug, PayloadRequest, TypedLocale } from 'payload';
import { isLocaleCode } from '../src/domain/locales.ts';
import type { LocaleCode } from '../src/domain/locales.ts';
import type { OrderData, PublishOrder } from '../src/domain/publication/order.ts';
import type { Data } from '../src/domain/segments/types.ts';
import { createStore } from '../src/store/createStore.ts';
import { onBehalfOf, operationOf, ownWriteOf } from './operation.ts';
import { sourceLocaleOf } from './sourceLocaleOf.ts';

/**
 * Moment: a document was saved. What that means for readers is ordered inside the save's own transaction, so that a save
 * that is taken back leaves nothing; the publisher does the rest. A failure here fails the save: whoever published
 * must not believe that it happened.
 */
export const orderPublication: CollectionAfterChangeHook = async ({ collection, context, data, doc, operation, previousDoc, req }) => {
  if (ownWriteOf(context)) return doc;
  const source = sourceLocaleOf(data, doc, req.locale);
  const wish = wishOf({ doc, previousDoc, operation, isDraft: operationOf(context)?.draft === true, locale: req.locale, source });
  if (!wish) return doc;
  const key = { collection: collection.slug, documentId: String(doc.id) };
  const asked = wish.data === 'source' ? ({ kind: 'source', doc: await asPublished(req, key.collection, doc.id as string, source) } as const) : wish.data;
  const now = new Date();
  await createStore(req.payload).orders.addWith(req, {
    ...key, locale: wish.locale, act: wish.act, due: now, scheduled: false, data: asked, by: req.user ? String(req.user.id) : onBehalfOf(context), at: now.toISOString(),
  });
  return doc;
};

interface Saved {
  readonly doc: Data;
  readonly previousDoc: Data | undefined;
  readonly operation: string;
  readonly isDraft: boolean;
  readonly locale: unknown;
  readonly source: LocaleCode;
}

interface Wish extends Pick<PublishOrder, 'locale' | 'act'> {
  readonly data: OrderData | 'source' | null;
}

const wishOf = ({ doc, previousDoc, operation, isDraft, locale, source }: Saved): Wish | null => {
  const before = previousDoc?.deletedAt;
  if (doc.deletedAt && !before) return { locale: source, act: 'unpublish', data: { kind: 'trash', at: instantOf(doc.deletedAt) } };
  if (before && !doc.deletedAt) return { locale: source, act: 'publish', data: { kind: 'untrash', at: instantOf(before) } };
  if (doc.deletedAt || !isLocaleCode(locale)) return null;
  if (doc._status === 'published') return { locale, act: 'publish', data: locale === source ? 'source' : null };
  return operation === 'update' && !isDraft && doc._status === 'draft' ? { locale, act: 'unpublish', data: null } : null;
};

const instantOf = (value: unknown): string => (value instanceof Date ? value.toISOString() : new Date(String(value)).toISOString());

/**
 * The source as this very save published it, without what it links to: the save's own answer holds whole documents in
 * their place. Read inside its transaction.
 */
const asPublished = async (req: PayloadRequest, collection: string, id: string, locale: LocaleCode): Promise<Data> => {
  const { docs } = await req.payload.find({
    collection: collection as CollectionSlug, where: { id: { equals: id } }, draft: false, trash: true, locale: locale as TypedLocale, fallbackLocale: false,
    depth: 0, limit: 1, pagination: false, overrideAccess: true, req: isolateObjectProperty(req, ['locale', 'fallbackLocale', 'context', 'query']),
  });
  return (docs[0] ?? {}) as unknown as Data;
};
