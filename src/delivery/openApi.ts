import { z } from 'zod';
import type { PageType } from '../domain/page/pageType.ts';
import { changesAnswer, listAnswer, localesAnswer, redirectsAnswer, searchAnswer, settingsAnswer } from './schemas/answers.ts';
import { documentSchema, nameOf } from './schemas/documentSchema.ts';
import { locale, refused } from './schemas/parts.ts';
import { receivedSchema, reportSchema } from './schemas/reportSchema.ts';
import { changesQuery, documentQuery, listQuery, pageQuery, searchQuery } from './schemas/queries.ts';

export type Json = Readonly<Record<string, unknown>>;

interface Route {
  readonly id: string;
  readonly path: string;
  readonly method?: 'get' | 'post';
  readonly summary: string;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  readonly answer: z.ZodType | { readonly type: string };
  readonly status?: number;
  /** What it may refuse, by status. */
  readonly refusals: Readonly<Record<number, string>>;
}

const READ = { 401: 'The key is unknown, expired or disabled, or one is needed.', 429: 'Too many reads; Retry-After says when to ask again.', 503: 'The server is still learning what is published.' };

/** The description of the delivery API, OpenAPI 3.1, made from the schemas that validate requests and answers. */
export const openApi = (types: readonly PageType[], settings: readonly PageType[], base: string): Json => {
  const schemas: Record<string, unknown> = {};
  const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): Json => lifted(schema, io, schemas);
  const named = new Map(types.map((type) => [type.slug, nameOf(type)]));
  for (const type of types) schemas[nameOf(type)] = schemaOf(documentSchema(type), 'output');
  const error = { content: { 'application/json': { schema: schemaOf(refused, 'output') } } };
  const paths: Record<string, Record<string, Json>> = {};
  for (const route of [...types.flatMap(routesOf), ...commonRoutes(settings)]) {
    const answer = 'type' in route.answer && typeof route.answer.type === 'string' && !('_zod' in route.answer)
      ? { [route.answer.type]: { schema: { type: 'string' } } }
      : { 'application/json': { schema: 'collection' in route && named.has(String(route.collection)) ? { $ref: `#/components/schemas/${named.get(String(route.collection))}` } : schemaOf(route.answer as z.ZodType, 'output') } };
    paths[route.path] = {
      ...paths[route.path],
      [route.method ?? 'get']: {
        operationId: route.id, summary: route.summary,
        parameters: [...pathParameters(route.path, schemaOf), ...queryParameters(route.query, schemaOf)],
        ...(route.body && { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(route.body, 'input') } } } }),
        responses: {
          [route.status ?? 200]: { description: 'Done.', content: answer },
          ...(route.method === undefined && !('type' in route.answer && !('_zod' in route.answer)) && { 304: { description: 'You have it already.' } }),
          ...Object.fromEntries(Object.entries(route.refusals).map(([status, description]) => [status, { description, ...error }])),
        },
      },
    };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Verso: delivery', version: '1', description: 'What readers get: published texts, each with the truth about how it was made. Every refusal is `{ error: { code, message, params } }`.' },
    servers: [{ url: base }],
    components: { securitySchemes: { key: { type: 'http', scheme: 'bearer', description: 'A key of an API client; not needed where the house lets everybody read.' } }, schemas },
    security: [{}, { key: [] }],
    paths,
  };
};

const routesOf = (type: PageType): (Route & { readonly collection?: string })[] => {
  const name = nameOf(type);
  const missing = { 400: 'A parameter is unknown or wrong.', 404: '`not_found`; `not_in_locale` and `not_reviewed` say in `params.availableIn` where it is.', ...READ };
  const one = { query: documentQuery, answer: z.unknown(), collection: type.slug, refusals: missing };
  return [
    { id: `list${name}`, path: `/v1/{locale}/${type.slug}`, summary: `Cards of "${type.label}", newest first.`, query: listQuery(type), answer: listAnswer, refusals: { 400: missing[400], ...READ } },
    ...(type.hasSlug ? [{ ...one, id: `get${name}`, path: `/v1/{locale}/${type.slug}/{slug}`, summary: `One document of "${type.label}" by its slug.`, refusals: { 308: '`moved`: it has another address now.', ...missing } }] : []),
    { ...one, id: `get${name}ById`, path: `/v1/{locale}/${type.slug}/by-id/{id}`, summary: `One document of "${type.label}" by its id.` },
  ];
};

const commonRoutes = (settings: readonly PageType[]): Route[] => [
  { id: 'search', path: '/v1/{locale}/search', summary: 'Searches the published texts of a language.', query: searchQuery, answer: searchAnswer, refusals: { 400: 'The query is empty or too long.', ...READ } },
  { id: 'getLocales', path: '/v1/locales', summary: 'The languages of the house.', answer: localesAnswer, refusals: READ },
  { id: 'getSettings', path: '/v1/{locale}/settings', summary: 'The site’s name, footer and call to action.', answer: settingsAnswer(settings), refusals: READ },
  { id: 'getRedirects', path: '/v1/redirects', summary: 'Former addresses, and where they lead now.', query: pageQuery, answer: redirectsAnswer, refusals: READ },
  { id: 'getChanges', path: '/v1/changes', summary: 'Every publication, update, new address and unpublication in order, without gaps.', query: changesQuery, answer: changesAnswer, refusals: READ },
  { id: 'getFeed', path: '/v1/{locale}/feed.xml', summary: 'The newest documents as an Atom feed.', answer: { type: 'application/atom+xml' }, refusals: READ },
  { id: 'getSitemap', path: '/v1/sitemap.xml', summary: 'All pages of the site with their languages; an index where there are many.', answer: { type: 'application/xml' }, refusals: { 404: 'No site is set.', ...READ } },
  { id: 'getFile', path: '/v1/files/{hash}/{filename}', summary: 'A picture or a download, whole or in ranges; it never changes.', answer: { type: 'application/octet-stream' }, refusals: { 404: 'No published document has this file.' } },
  {
    id: 'sendReport', path: '/v1/reports', method: 'post', summary: 'A reader says what is wrong in a text.', body: reportSchema, answer: receivedSchema, status: 202,
    refusals: { 400: 'Something is missing or wrong.', 404: 'Readers have no such document.', 413: 'It is too long.', 415: 'It is neither JSON nor a form.', 429: 'Too many reports; Retry-After says when to try again.' },
  },
];

const pathParameters = (path: string, schemaOf: (schema: z.ZodType, io: 'input') => Json): Json[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({ name, in: 'path', required: true, schema: name === 'locale' ? schemaOf(locale, 'input') : { type: 'string' } }));

const queryParameters = (query: z.ZodObject | undefined, schemaOf: (schema: z.ZodType, io: 'input') => Json): Json[] => {
  if (!query) return [];
  const { properties = {}, required = [] } = schemaOf(query, 'input') as { readonly properties?: Readonly<Record<string, Json>>; readonly required?: readonly string[] };
  return Object.entries(properties).map(([name, { description, ...schema }]) => ({ name, in: 'query', required: required.includes(name), ...(description !== undefined && { description }), schema }));
};

/** A schema with its named parts among the components. */
const lifted = (schema: z.ZodType, io: 'input' | 'output', components: Record<string, unknown>): Json => {
  const made = JSON.parse(JSON.stringify(z.toJSONSchema(schema, { io, unrepresentable: 'any' })).replaceAll('"#/$defs/', '"#/components/schemas/')) as Record<string, unknown>;
  const { $schema: _, $defs = {}, id, ...rest } = made;
  Object.assign(components, Object.fromEntries(Object.entries($defs as Record<string, Record<string, unknown>>).map(([name, { id: __, ...part }]) => [name, part])));
  if (typeof id !== 'string') return rest;
  components[id] = rest;
  return { $ref: `#/components/schemas/${id}` };
};
