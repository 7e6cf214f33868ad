import { Router } from 'express';
import { isLocaleCode, localeOf, LOCALES } from '../../domain/locales.ts';
import { documentPath } from '../../domain/page/addresses.ts';
import { cursors } from '../cursors.ts';
import { asked, BAD_CURSOR, jsonAnswer } from '../desk.ts';
import type { Desk } from '../desk.ts';
import type { Library } from '../library.ts';
import { unknownLocale } from '../refusal.ts';
import { changesQuery, noQuery, pageQuery } from '../schemas/queries.ts';
import { settingsOf } from '../settingsOf.ts';

/** `GET /v1/locales`, `/v1/{locale}/settings`, `/v1/redirects`, `/v1/changes`. */
export const overviewRoutes = (library: Library, desk: Desk): Router => {
  const router = Router();
  const { mirror } = library;
  const moved = cursors('redirects');

  router.get('/v1/locales', (request, response) => {
    const read = asked(noQuery, request.query);
    if ('refusal' in read) return desk.refuse(request, response, 'locales', read.refusal);
    const counts = mirror.counts();
    const locales = LOCALES.map(({ code, label, ownName, dir }) => ({
      locale: code, lang: code, dir, name: ownName, englishName: label,
      documents: Object.fromEntries(counts.filter(({ locale }) => locale === code).map(({ collection, count }) => [collection, count])),
    }));
    desk.send(request, response, 'locales', jsonAnswer({ items: locales }));
  });

  router.get('/v1/:locale/settings', async (request, response) => {
    const read = asked(noQuery, request.query);
    if ('refusal' in read) return desk.refuse(request, response, 'settings', read.refusal);
    const { locale } = request.params;
    if (!isLocaleCode(locale)) return desk.refuse(request, response, 'settings', unknownLocale(locale));
    desk.send(request, response, 'settings', jsonAnswer({ locale, lang: locale, dir: localeOf(locale).dir, ...(await settingsOf(library, locale)) }, { language: locale, keys: ['settings', `locale-${locale}`] }));
  });

  router.get('/v1/redirects', (request, response) => {
    const read = asked(pageQuery, request.query);
    if ('refusal' in read) return desk.refuse(request, response, 'redirects', read.refusal);
    const { limit, cursor } = read.query;
    const after = cursor === undefined ? ['', '', ''] : moved.read(cursor, ['string', 'string', 'string']);
    if (after === null) return desk.refuse(request, response, 'redirects', BAD_CURSOR);
    const found = mirror.moves(after as readonly [string, string, string], limit + 1);
    const shown = found.slice(0, limit);
    const last = shown.at(-1);
    const items = shown.map(({ locale, collection, slug, now, document: id }) => ({ locale, collection, id, from: slug, to: now, href: library.base + documentPath({ collection, id, locale, slug: now }) }));
    desk.send(request, response, 'redirects', jsonAnswer({ items, next: found.length > limit && last ? moved.after([last.locale, last.collection, last.slug]) : null }));
  });

  router.get('/v1/changes', (request, response) => {
    const read = asked(changesQuery, request.query);
    if ('refusal' in read) return desk.refuse(request, response, 'changes', read.refusal);
    const { since, limit } = read.query;
    const items = mirror.changesAfter(since, limit);
    desk.send(request, response, 'changes', jsonAnswer({ items, next: items.at(-1)?.seq ?? since, more: items.length === limit && mirror.changesAfter(items.at(-1)?.seq ?? since, 1).length > 0 }, { cacheControl: 'no-cache' }));
  });
  return router;
};
