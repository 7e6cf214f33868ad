import type { CollectionAfterOperationHook } from 'payload';
import { sourceOf } from '../src/access/sourceOf.ts';
import { worksIn } from '../src/access/worksIn.ts';
import { targetsOf } from '../src/domain/locales.ts';
import { badgesOf } from '../src/domain/review/badge.ts';
import { createStore } from '../src/store/createStore.ts';

interface Listed {
  readonly id: string | number;
  readonly sourceLocale?: unknown;
  translationBadges?: unknown;
}

/**
 * Moment: a page of documents was read. Gives each its badges, with one query for the page, where they are asked for:
 * by name in `select`, or by the admin's list, the only reader that also asks who has the document open.
 * People see the locales they work in.
 */
export const fillTranslationBadges: CollectionAfterOperationHook = async (call) => {
  if (call.operation !== 'find') return call.result;
  const { args, collection, req, result } = call;
  const documents = result.docs as unknown as Listed[];
  if (documents.length === 0 || !isWanted(args)) return result;
  try {
    const store = createStore(req.payload);
    const { collections, locales } = await store.settings.translation();
    const rows = await store.rows.summaries(collection.slug, documents.map(({ id }) => String(id)));
    const isTranslated = collections === null || collections.includes(collection.slug);
    for (const document of documents) {
      const own = rows.filter(({ documentId }) => documentId === String(document.id));
      const source = own[0]?.sourceLocale ?? sourceOf(document);
      const targets = targetsOf(source)
        .filter((locale) => (isTranslated && locales.includes(locale)) || own.some((row) => row.locale === locale))
        .filter((locale) => args.overrideAccess === true || worksIn(req.user, locale));
      document.translationBadges = badgesOf(targets, own);
    }
  } catch (error) {
    req.payload.logger.error({ err: error, collection: collection.slug }, 'The translation badges could not be read; the list is shown without them.');
  }
  return result;
};

const isWanted = (args: unknown): boolean => {
  const { select, includeLockStatus } = args as { select?: Readonly<Record<string, unknown>>; includeLockStatus?: unknown };
  return select ? select.translationBadges === true : includeLockStatus === true;
};
