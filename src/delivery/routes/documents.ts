import { Router } from 'express';
import type { Request, RequestHandler, Response } from 'express';
import { isLocaleCode } from '../../domain/locales.ts';
import { documentPath, idPath } from '../../domain/page/addresses.ts';
import { asked, CATCHING_UP } from '../desk.ts';
import type { Desk } from '../desk.ts';
import type { Library } from '../library.ts';
import { readPage } from '../reading.ts';
import { unknownCollection, unknownLocale } from '../refusal.ts';
import { resolve } from '../resolve.ts';
import type { Wanted } from '../resolve.ts';
import { documentQuery } from '../schemas/queries.ts';

/** `GET /v1/{locale}/{collection}/{slug}` and `…/by-id/{id}`. */
export const documentRoutes = (library: Library, desk: Desk): Router => {
  const router = Router();
  const take = (by: (request: Request) => Wanted['by']): RequestHandler => async (request, response) => {
    const read = asked(documentQuery, request.query);
    if ('refusal' in read) return desk.refuse(request, response, 'document', read.refusal);
    const { locale, collection = '' } = request.params;
    if (!isLocaleCode(locale)) return desk.refuse(request, response, 'document', unknownLocale(locale));
    if (library.catalogue.types.every(({ slug }) => slug !== collection)) return desk.refuse(request, response, 'document', unknownCollection(collection));
    return give(library, desk, request, response, { locale, collection: String(collection), by: by(request), ...read.query });
  };
  router.get('/v1/:locale/:collection/by-id/:id', take(({ params }) => ({ id: String(params.id) })));
  router.get('/v1/:locale/:collection/:slug', take(({ params }) => ({ slug: known(library, String(params.collection), String(params.slug)) })));
  return router;
};

const give = async (library: Library, desk: Desk, request: Request, response: Response, wanted: Wanted): Promise<void> => {
  const resolved = resolve(library, wanted);
  if (resolved.kind === 'moved') {
    response.setHeader('Location', resolved.to + searchOf(request));
    return desk.refuse(request, response, 'document', { status: 308, code: 'moved', message: 'This document has another address.', params: { to: resolved.to } });
  }
  if (resolved.kind === 'refused') return desk.refuse(request, response, 'document', library.isCaughtUp() ? resolved.refusal : CATCHING_UP);
  const { page, telling } = resolved;
  const url = addressOf(wanted);
  const kept = library.documents.get(url);
  const answer = kept ?? (await readPage(library.reading, page, telling, (made) => library.documents.put(url, made, [page.id])));
  return answer ? desk.send(request, response, 'document', answer) : desk.refuse(request, response, 'document', { status: 404, code: 'not_found', message: 'Readers have no document at this address.', params: { availableIn: [] } });
};

/** Some systems take letters apart from their marks in names; slugs are written whole. */
const known = ({ addresses }: Library, collection: string, slug: string): string => (addresses.has(collection, slug) ? slug : slug.normalize('NFC'));

/**
 * The one spelling under which an answer is kept, as the hot path is asked for it. An address can be written in countless
 * ways, and each as a key of its own would push the pages out that others read.
 */
const addressOf = ({ locale, collection, by, fallback, provenance, segments }: Wanted): string => {
  const path = 'slug' in by ? documentPath({ collection, id: '', locale, slug: by.slug }) : idPath({ collection, id: by.id, locale });
  return fallback === 'none' && provenance === 'any' && !segments ? path : `${path}?fallback=${fallback}&provenance=${provenance}&segments=${segments}`;
};

const searchOf = ({ originalUrl }: Request): string => (originalUrl.includes('?') ? originalUrl.slice(originalUrl.indexOf('?')) : '');
