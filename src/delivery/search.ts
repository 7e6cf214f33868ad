import { Router } from 'express';
import { isLocaleCode } from '../domain/locales.ts';
import type { Card } from '../domain/page/document.ts';
import { isVersoError } from '../errors.ts';
import type { Search } from '../store/mirror/openSearch.ts';
import { MOST_FOUND } from '../store/mirror/searchPages.ts';
import { cursors } from './cursors.ts';
import { asked, BAD_CURSOR, CATCHING_UP, jsonAnswer } from './desk.ts';
import type { Desk } from './desk.ts';
import type { ErrorCode } from './errorCodes.ts';
import { unknownLocale } from './refusal.ts';
import type { Refusal } from './refusal.ts';
import { searchQuery } from './schemas/queries.ts';

export interface SearchDeps {
  readonly search: Search['search'];
  /** The card of a page of the mirror; null where readers do not have it any more. */
  readonly cardOf: (page: number) => Card | null;
  /** What can be searched. */
  readonly collections: readonly string[];
  readonly desk: Desk;
  /** False while pages are still missing. */
  readonly isCaughtUp: () => boolean;
}

/** `GET /v1/{locale}/search`: cards of the pages that have what was asked for, with a piece of each. */
export const searchRouter = ({ search, cardOf, collections, desk, isCaughtUp }: SearchDeps): Router => {
  const router = Router();
  const schema = searchQuery(collections);
  router.get('/v1/:locale/search', async (request, response) => {
    const { locale } = request.params;
    if (!isLocaleCode(locale)) return desk.refuse(request, response, 'search', unknownLocale(locale));
    const read = asked(schema, request.query);
    if ('refusal' in read) return desk.refuse(request, response, 'search', read.refusal);
    if (!isCaughtUp()) return desk.refuse(request, response, 'search', CATCHING_UP);
    const { q, collection, limit, cursor } = read.query;
    const found = cursors(['search', locale, q, collection]);
    const offset = cursor === undefined ? 0 : offsetIn(found.read(cursor, ['number']));
    if (offset === null) return desk.refuse(request, response, 'search', BAD_CURSOR);
    try {
      const { hits, total } = await search({ locale, q, collection, limit, offset });
      // A page may have been withdrawn since: its card is asked for at this instant, and none is given without.
      const items = hits.flatMap(({ page, title, snippet }) => {
        const card = cardOf(page);
        return card?.locale === locale ? [{ card, title, snippet }] : [];
      });
      const next = offset + limit < total ? found.after([offset + limit]) : null;
      return desk.send(request, response, 'search', jsonAnswer({ items, total, next }, { language: locale, cacheControl: 'public, max-age=30', keys: [`locale-${locale}`] }));
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal === null) throw error;
      response.setHeader('Retry-After', '1');
      return desk.refuse(request, response, 'search', refusal);
    }
  });
  return router;
};

const offsetIn = (place: readonly unknown[] | null): number | null => {
  const [offset] = place ?? [];
  return typeof offset === 'number' && Number.isInteger(offset) && offset > 0 && offset < MOST_FOUND ? offset : null;
};

/** What passes by itself is told to whoever asks; a search that is broken is the host's to log. */
const refusalOf = (error: unknown): Refusal | null => {
  const code = isVersoError(error) ? PASSING.get(error.code) : undefined;
  return isVersoError(error) && code ? { status: error.status, code, message: error.message } : null;
};

const PASSING: ReadonlyMap<string, ErrorCode> = new Map([['busy', 'busy'], ['search-slow', 'search_slow'], ['search-closed', 'search_closed']]);
