import { Router } from 'express';
import type { LocaleCode } from '../../domain/locales.ts';
import { isLocaleCode } from '../../domain/locales.ts';
import { filtersOf } from '../../domain/page/pageType.ts';
import type { PageFilter, PageType } from '../../domain/page/pageType.ts';
import type { ListQuery } from '../../store/mirror/mirrorLists.ts';
import type { Mirror } from '../../store/mirror/openMirror.ts';
import { cursors } from '../cursors.ts';
import { asked, BAD_CURSOR, CATCHING_UP, jsonAnswer } from '../desk.ts';
import type { Desk } from '../desk.ts';
import { endOf } from '../endOf.ts';
import type { Library } from '../library.ts';
import { unknownCollection, unknownLocale } from '../refusal.ts';
import { listQuery } from '../schemas/queries.ts';
import { standIn } from '../standIn.ts';

type Asked = Readonly<Record<string, unknown>> & { readonly limit: number; readonly sort: '-date' | 'date'; readonly fallback: 'none' | 'source'; readonly provenance: 'any' | 'reviewed'; readonly from?: string; readonly to?: string; readonly cursor?: string };

/** `GET /v1/{locale}/{collection}`: cards, newest first unless asked otherwise. */
export const listRoutes = (library: Library, desk: Desk): Router => {
  const router = Router();
  const schemas = new Map(library.catalogue.types.map((type) => [type.slug, listQuery(type)]));
  router.get('/v1/:locale/:collection', (request, response, next) => {
    const { locale, collection } = request.params;
    const type = library.catalogue.types.find(({ slug }) => slug === collection);
    const schema = schemas.get(String(collection));
    if (!isLocaleCode(locale)) return type ? desk.refuse(request, response, 'list', unknownLocale(locale)) : next();
    if (!type || !schema) return desk.refuse(request, response, 'list', unknownCollection(collection));
    const read = asked(schema, request.query);
    if ('refusal' in read) return desk.refuse(request, response, 'list', read.refusal);
    if (!library.isCaughtUp()) return desk.refuse(request, response, 'list', CATCHING_UP);
    const wanted = read.query as Asked;
    const key = JSON.stringify([locale, collection, Object.entries(wanted).toSorted(([one], [other]) => (one < other ? -1 : 1))]);
    const kept = library.lists.get(key);
    if (kept) return desk.send(request, response, 'list', kept);
    const query = listOf(library.mirror, locale, type, wanted);
    if (query === null) return desk.refuse(request, response, 'list', BAD_CURSOR);
    const answer = jsonAnswer(pageOf(library, query, cursorsOf(locale, type.slug, wanted)), { language: locale, keys: [type.slug, `locale-${locale}`] });
    library.lists.put(key, answer, []);
    return desk.send(request, response, 'list', answer);
  });
  return router;
};

const listOf = (mirror: Mirror, locale: LocaleCode, type: PageType, wanted: Asked): ListQuery | null => {
  const after = wanted.cursor === undefined ? null : cursorsOf(locale, type.slug, wanted).read(wanted.cursor, ['string', 'number']);
  if (wanted.cursor !== undefined && after === null) return null;
  return {
    locale, collection: type.slug, after: after as readonly [string, number] | null, limit: wanted.limit,
    tags: filtersOf(type).flatMap((filter) => { const value = wanted[filter.param]; return typeof value === 'string' ? [[filter.param, tagValue(mirror, locale, filter, value)] as const] : []; }),
    from: wanted.from === undefined ? null : new Date(wanted.from).toISOString(),
    to: wanted.to === undefined ? null : endOf(wanted.to),
    order: wanted.sort === 'date' ? 'oldest' : 'newest', withFallback: wanted.fallback === 'source', reviewedOnly: wanted.provenance === 'reviewed',
  };
};

/** A place in a list stays one while its span moves on with the clock, or another number is shown at once. */
const cursorsOf = (locale: LocaleCode, collection: string, { cursor: _, limit: __, from: ___, to: ____, ...rest }: Asked) => cursors([locale, collection, Object.entries(rest).toSorted(([one], [other]) => (one < other ? -1 : 1))]);

/** Documents are filtered by their ids; a slug of this locale, or of any other, stands for one. */
const tagValue = (mirror: Mirror, locale: LocaleCode, { collections }: PageFilter, value: string): string => {
  const pages = (collections ?? []).flatMap((collection) => mirror.bySlug(collection, value));
  return (pages.find((page) => page.locale === locale) ?? pages[0])?.document ?? value;
};

const pageOf = (library: Pick<Library, 'mirror' | 'base'>, query: ListQuery, { after }: ReturnType<typeof cursors>) => {
  const { mirror } = library;
  const found = mirror.list({ ...query, limit: query.limit + 1 });
  const shown = found.slice(0, query.limit);
  const last = shown.at(-1);
  return {
    items: shown.flatMap(({ id }) => { const card = mirror.card(id); return card ? [standIn(library, card, query.locale)] : []; }),
    total: mirror.count({ ...query, after: null }),
    next: found.length > query.limit && last ? after([last.date, last.id]) : null,
  };
};
