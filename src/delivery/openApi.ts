import { z } from 'zod';
import type { PageType } from '../domain/page/pageType.ts';
import { describedRoutes } from './describedRoutes.ts';
import type { DescribedRoute } from './describedRoutes.ts';
import { ERROR_CODES } from './errorCodes.ts';
import type { ErrorCode } from './errorCodes.ts';
import { CONTENT, locale, refused } from './schemas/parts.ts';

export type Json = Readonly<Record<string, unknown>>;

type SchemaOf = (schema: z.ZodType, io: 'input' | 'output') => Json;

/** The description of the delivery API, OpenAPI 3.1, made from the schemas that validate requests and answers. */
export const openApi = (types: readonly PageType[], settings: readonly PageType[], base: string): Json => {
  const schemas: Record<string, unknown> = {};
  const schemaOf: SchemaOf = (schema, io) => lifted(schema, io, schemas);
  schemaOf(locale, 'output');
  const paths: Record<string, Record<string, Json>> = {};
  for (const route of describedRoutes(types, settings)) paths[route.path] = { ...paths[route.path], [route.method]: operationOf(route, schemaOf) };
  return {
    openapi: '3.1.0',
    info: { title: 'Verso: delivery', version: '1', description: `What readers get: published texts, each with the truth about how it was made. ${base}/v1/docs explains it.` },
    servers: [{ url: base }],
    components: { securitySchemes: { key: { type: 'http', scheme: 'bearer', description: 'A key of an API client; not needed where the house lets everybody read.' } }, schemas: sorted(schemas) },
    security: [{}, { key: [] }],
    paths,
  };
};

const operationOf = (route: DescribedRoute, schemaOf: SchemaOf): Json => {
  const { id, path, summary, query, body, answer, status, also, refusals, collection, isOpen } = route;
  const content = typeof answer === 'string' ? { [answer]: { schema: { type: 'string' } } } : { 'application/json': { schema: schemaOf(answer, 'output') } };
  return {
    operationId: id, summary,
    ...(collection !== undefined && CONTENT),
    ...(isOpen && { security: [{}] }),
    parameters: [...pathParameters(path, schemaOf), ...queryParameters(query, schemaOf)],
    ...(body && { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(body, 'input') } } } }),
    responses: {
      [status]: { description: 'Done.', content },
      ...Object.fromEntries(Object.entries(also).map(([code, description]) => [code, { description }])),
      ...refusalsOf(refusals, { content: { 'application/json': { schema: schemaOf(refused, 'output') } } }),
    },
  };
};

/** By status, with the codes that may stand in it. */
const refusalsOf = (codes: readonly ErrorCode[], answer: Json): Json =>
  Object.fromEntries([...new Set(codes.map((code) => ERROR_CODES[code].status))].map((status) =>
    [status, { description: codes.filter((code) => ERROR_CODES[code].status === status).map((code) => `\`${code}\`: ${ERROR_CODES[code].means}`).join(' '), ...answer }]));

const pathParameters = (path: string, schemaOf: SchemaOf): Json[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({ name, in: 'path', required: true, schema: name === 'locale' ? schemaOf(locale, 'input') : { type: 'string' } }));

const queryParameters = (query: z.ZodObject | undefined, schemaOf: SchemaOf): Json[] => {
  if (!query) return [];
  const { properties = {}, required = [] } = schemaOf(query, 'input') as { readonly properties?: Readonly<Record<string, Json>>; readonly required?: readonly string[] };
  return Object.entries(properties).map(([name, { description, ...schema }]) => ({ name, in: 'query', required: required.includes(name), ...(description !== undefined && { description }), schema }));
};

/** A schema with its named parts among the components. */
const lifted = (schema: z.ZodType, io: 'input' | 'output', components: Record<string, unknown>): Json => {
  const made = JSON.parse(JSON.stringify(z.toJSONSchema(schema, { io, unrepresentable: 'any' }), namedLocales).replaceAll('"#/$defs/', '"#/components/schemas/')) as Record<string, unknown>;
  const { $schema: _, $defs = {}, id, ...rest } = made;
  Object.assign(components, Object.fromEntries(Object.entries($defs as Record<string, Record<string, unknown>>).map(([name, { id: __, ...part }]) => [name, part])));
  if (typeof id !== 'string') return rest;
  components[id] = rest;
  return { $ref: `#/components/schemas/${id}` };
};

const LOCALES = JSON.stringify(locale.options);

/** A language that is described anew where it is used is still one of the languages. */
const namedLocales = (name: string, value: unknown): unknown => {
  if (name === 'Locale' || typeof value !== 'object' || value === null || !('enum' in value) || JSON.stringify(value.enum) !== LOCALES || 'id' in value) return value;
  return { ...('description' in value && { description: value.description }), $ref: '#/components/schemas/Locale' };
};

const sorted = (schemas: Record<string, unknown>): Json => Object.fromEntries(Object.entries(schemas).toSorted(([one], [other]) => (one < other ? -1 : 1)));
