import { z } from 'zod';
import type { PageType } from '../domain/page/pageType.ts';
import { changesAnswer, listAnswer, localesAnswer, redirectsAnswer, searchAnswer, settingsAnswer } from './schemas/answers.ts';
import { documentSchema, pascal } from './schemas/documentSchema.ts';
import { receivedSchema, reportSchema } from './schemas/reportSchema.ts';
import { changesQuery, documentQuery, listQuery, noQuery, pageQuery, previewQuery, searchQuery, sitemapQuery } from './schemas/queries.ts';
import type { ErrorCode } from './errorCodes.ts';

export interface DescribedRoute {
  readonly id: string;
  readonly path: string;
  readonly method: 'get' | 'post';
  readonly summary: string;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** What JSON it answers; else the MIME type of what it answers. */
  readonly answer: z.ZodType | string;
  readonly status: number;
  /** Further statuses without a body of ours. */
  readonly also: Readonly<Record<number, string>>;
  readonly refusals: readonly ErrorCode[];
  /** It is there because the house has this collection. */
  readonly collection?: string;
  readonly isOpen?: boolean;
}

const READ = { method: 'get', status: 200, also: { 304: 'You have it already.' } } as const;
/** What any read may be refused with. */
const GATE = ['key_in_address', 'key_needed', 'key_unknown', 'key_expired', 'key_disabled', 'origin_forbidden', 'too_many_reads', 'too_many_wrong_keys', 'server'] as const satisfies readonly ErrorCode[];
/** Of what is given without a key too. */
const OPEN = ['too_many_reads', 'server'] as const satisfies readonly ErrorCode[];

/** Every route of the API, as its description tells them. */
export const describedRoutes = (types: readonly PageType[], settings: readonly PageType[]): readonly DescribedRoute[] => [...types.flatMap(routesOf), ...readRoutes(types, settings), ...openRoutes()];

const routesOf = (type: PageType): DescribedRoute[] => {
  const name = pascal(type);
  const missing = ['not_found', 'not_in_locale', 'not_reviewed', 'unknown_locale'] as const satisfies readonly ErrorCode[];
  const one = { ...READ, query: documentQuery, answer: documentSchema(type), collection: type.slug };
  return [
    { ...READ, id: `list${name}`, path: `/v1/{locale}/${type.slug}`, summary: `Cards of "${type.label}", newest first.`, query: listQuery(type), answer: listAnswer, collection: type.slug, refusals: ['bad_request', 'bad_cursor', 'unknown_locale', 'catching_up', ...GATE] },
    ...(type.hasSlug ? [{ ...one, id: `get${name}`, path: `/v1/{locale}/${type.slug}/{slug}`, summary: `One document of "${type.label}" by its slug.`, refusals: ['moved', 'bad_request', ...missing, 'catching_up', ...GATE] } as const] : []),
    { ...one, id: `get${name}ById`, path: `/v1/{locale}/${type.slug}/by-id/{id}`, summary: `One document of "${type.label}" by its id.`, refusals: ['bad_request', ...missing, 'catching_up', ...GATE] },
  ];
};

const readRoutes = (types: readonly PageType[], settings: readonly PageType[]): DescribedRoute[] => [
  { ...READ, id: 'search', path: '/v1/{locale}/search', summary: 'Searches the published texts of a language.', query: searchQuery(types.map(({ slug }) => slug)), answer: searchAnswer, refusals: ['bad_request', 'bad_cursor', 'unknown_locale', 'catching_up', 'busy', 'search_slow', 'search_closed', ...GATE] },
  { ...READ, id: 'getLocales', path: '/v1/locales', summary: 'The languages of the house.', query: noQuery, answer: localesAnswer, refusals: ['bad_request', ...GATE] },
  { ...READ, id: 'getSettings', path: '/v1/{locale}/settings', summary: 'The site’s name, footer and call to action.', query: noQuery, answer: settingsAnswer(settings), refusals: ['bad_request', 'unknown_locale', ...GATE] },
  { ...READ, id: 'getRedirects', path: '/v1/redirects', summary: 'Former addresses, and where they lead now.', query: pageQuery, answer: redirectsAnswer, refusals: ['bad_request', 'bad_cursor', ...GATE] },
  { ...READ, id: 'getChanges', path: '/v1/changes', summary: 'Every publication, update, new address and unpublication in order, without gaps.', query: changesQuery, answer: changesAnswer, refusals: ['bad_request', ...GATE] },
  { ...READ, id: 'getFeed', path: '/v1/{locale}/feed.xml', summary: 'The newest documents as an Atom feed.', query: noQuery, answer: 'application/atom+xml', refusals: ['bad_request', 'unknown_locale', 'catching_up', ...GATE] },
  { ...READ, id: 'getSitemap', path: '/v1/sitemap.xml', summary: 'All pages of the site with their languages; an index where there are many.', query: sitemapQuery, answer: 'application/xml', refusals: ['bad_request', 'no_site', 'no_such_address', 'catching_up', ...GATE] },
  { ...READ, id: 'getPreview', path: '/v1/preview', summary: 'The draft that a token of the admin names, in the shape of a live document.', query: previewQuery, answer: z.union(types.map(documentSchema)), isOpen: true, refusals: ['preview_unknown', 'preview_expired', 'preview_gone', 'too_many_reads', 'server'] },
];

const openRoutes = (): DescribedRoute[] => [
  { ...READ, id: 'getFile', path: '/v1/files/{hash}/{filename}', summary: 'A picture or a download, whole or in ranges; it never changes.', answer: 'application/octet-stream', isOpen: true, also: { 206: 'The part that was asked for.', ...READ.also }, refusals: ['file_not_found', 'precondition', 'range', ...OPEN] },
  {
    id: 'sendReport', path: '/v1/reports', method: 'post', summary: 'A reader says what is wrong in a text.', body: reportSchema, answer: receivedSchema, status: 202, also: {}, isOpen: true,
    refusals: ['bad_request', 'not_found', 'too_large', 'unsupported_type', 'too_many_reports', 'server'],
  },
  { ...READ, id: 'getDocs', path: '/v1/docs', summary: 'This API, to be read by people.', answer: 'text/html', isOpen: true, refusals: OPEN },
  { ...READ, id: 'getDescription', path: '/v1/openapi.json', summary: 'This description.', answer: z.record(z.string(), z.unknown()), isOpen: true, refusals: OPEN },
  { ...READ, id: 'getClient', path: '/v1/client.ts', summary: 'A client in TypeScript, to be kept beside `types.ts`.', answer: 'text/plain', isOpen: true, refusals: OPEN },
  { ...READ, id: 'getTypes', path: '/v1/types.ts', summary: 'The types of every answer.', answer: 'text/plain', isOpen: true, refusals: OPEN },
  { ...READ, id: 'getScript', path: '/v1/client.js', summary: 'The same client in JavaScript: a module without types.', answer: 'text/javascript', isOpen: true, refusals: OPEN },
];
