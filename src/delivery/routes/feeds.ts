import { Router } from 'express';
import { isLocaleCode } from '../../domain/locales.ts';
import type { LocaleCode } from '../../domain/locales.ts';
import { siteAddress } from '../../domain/page/addresses.ts';
import type { Card } from '../../domain/page/document.ts';
import { dateFieldOf } from '../../domain/page/pageType.ts';
import type { Answer } from '../answer.ts';
import { answerOf } from '../answer.ts';
import { asked, CATCHING_UP } from '../desk.ts';
import type { Desk } from '../desk.ts';
import type { Library } from '../library.ts';
import { unknownLocale } from '../refusal.ts';
import { noQuery, sitemapQuery } from '../schemas/queries.ts';
import { settingsOf } from '../settingsOf.ts';
import { element, empty } from '../xml.ts';
import { sitemapOf, sitemapParts } from '../sitemapOf.ts';

const MOST_ENTRIES = 50;
const SELDOM = 'public, max-age=60, stale-while-revalidate=600';

/** `GET /v1/{locale}/feed.xml` (Atom, RFC 4287) and `/v1/sitemap.xml` (sitemaps.org, with hreflang). */
export const feedRoutes = (library: Library, desk: Desk): Router => {
  const router = Router();
  const partsOf = sitemapParts(library.mirror);
  router.get('/v1/:locale/feed.xml', async (request, response) => {
    const read = asked(noQuery, request.query);
    if ('refusal' in read) return desk.refuse(request, response, 'feed', read.refusal);
    const { locale } = request.params;
    if (!isLocaleCode(locale)) return desk.refuse(request, response, 'feed', unknownLocale(locale));
    if (!library.isCaughtUp()) return desk.refuse(request, response, 'feed', CATCHING_UP);
    const key = `feed ${locale}`;
    const kept = library.lists.get(key);
    if (kept) return desk.send(request, response, 'feed', kept);
    const seq = library.mirror.lastSeq();
    const name = await siteName(library, locale);
    const answer = xmlAnswer(feedOf(library, locale, name), 'application/atom+xml; charset=utf-8', locale);
    // While the name was asked for, a text may have been taken down: what was true before is not kept.
    if (library.mirror.lastSeq() === seq) library.lists.put(key, answer, []);
    return desk.send(request, response, 'feed', answer);
  });
  router.get('/v1/sitemap.xml', (request, response) => {
    const read = asked(sitemapQuery, request.query);
    if ('refusal' in read) return desk.refuse(request, response, 'sitemap', read.refusal);
    if (library.site === null) return desk.refuse(request, response, 'sitemap', { status: 404, code: 'no_site', message: 'A sitemap names pages of a site, and none is set: SITE_URL says where its pages are.' });
    if (!library.isCaughtUp()) return desk.refuse(request, response, 'sitemap', CATCHING_UP);
    const after = read.query.after === undefined ? null : Number(read.query.after);
    const key = `sitemap ${after}`;
    const kept = library.lists.get(key);
    if (kept) return desk.send(request, response, 'sitemap', kept);
    const sitemap = sitemapOf(library.mirror, library.catalogue, library.site, library.base, after, partsOf());
    if (sitemap === null) return desk.refuse(request, response, 'sitemap', { status: 404, code: 'no_such_address', message: 'No part of the sitemap begins here. /v1/sitemap.xml names its parts.' });
    const answer = xmlAnswer(sitemap, 'application/xml; charset=utf-8', null);
    library.lists.put(key, answer, []);
    return desk.send(request, response, 'sitemap', answer);
  });
  return router;
};

const xmlAnswer = (body: string, type: string, language: string | null): Answer =>
  answerOf(Buffer.from(body), { status: 200, type, language, modified: null, cacheControl: SELDOM, keys: ['feeds'], more: [] });

/** The newest documents that have a date, of every collection. */
const feedOf = ({ mirror, catalogue, base, site }: Library, locale: LocaleCode, name: string): string => {
  const listed = catalogue.types.filter((type) => type.hasSlug && dateFieldOf(type) !== null).flatMap(({ slug: collection }) =>
    mirror.list({ locale, collection, tags: [], from: null, to: null, order: 'newest', withFallback: false, reviewedOnly: false, after: null, limit: MOST_ENTRIES }));
  const newest = listed.toSorted((one, other) => (one.date < other.date ? 1 : -1)).slice(0, MOST_ENTRIES);
  const cards = newest.flatMap(({ id }) => { const card = mirror.card(id); return card ? [{ card, published: publishedAt(card) ?? mirror.firstPublished(id) }] : []; });
  const self = `${base}/v1/${locale}/feed.xml`;
  const updated = cards.map(({ card }) => card.updatedAt).toSorted().at(-1) ?? new Date(0).toISOString();
  const home = site === null ? base : new URL(site.replaceAll(/\{\w+\}/g, '')).origin;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>', `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">`,
    element('id', self), element('title', name), element('updated', updated),
    empty('link', { rel: 'self', type: 'application/atom+xml', href: self }), empty('link', { rel: 'alternate', href: home }),
    `<author>${element('name', name)}</author>`,
    ...cards.map(({ card, published }) => entryOf(card, published, site)),
    '</feed>', '',
  ].join('\n');
};

const siteName = async (library: Library, locale: LocaleCode): Promise<string> => {
  const settings = (await settingsOf(library, locale))['site-settings'] as { readonly name?: unknown } | null | undefined;
  return typeof settings?.name === 'string' ? settings.name : new URL(library.base).hostname;
};

/** As its writers say; the day of an event is none. */
const publishedAt = ({ facts }: Card): string | null => (typeof facts.publishedAt === 'string' ? facts.publishedAt : null);

const entryOf = (card: Card, published: string | null, site: string | null): string => {
  const href = site === null ? card.href : siteAddress(site, card);
  const words = [card.excerpt, card.provenance.notice].filter((text) => text !== null).join(' · ');
  return [
    '<entry>', element('id', `${card.href.replace(/\/v1\/.*$/, '')}/v1/${card.locale}/${card.collection}/by-id/${card.id}`), element('title', card.title ?? card.slug ?? card.id),
    element('updated', card.updatedAt), ...(published === null ? [] : [element('published', published)]), empty('link', { rel: 'alternate', href, hreflang: card.locale }),
    ...(words === '' ? [] : [element('summary', words, { 'xml:lang': card.locale })]), empty('category', { term: card.collection }), '</entry>',
  ].join('\n');
};
