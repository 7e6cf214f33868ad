import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../openApi.ts';
import { breaksOf } from './breaksOf.ts';
import { promised } from './promised.ts';
import { KEYWORDS } from './unfits.ts';

type Tree = Record<string, any>;
/** One way to change a description, at each place where it can be done. */
type Change = readonly [name: string, places: (api: Tree) => (() => void)[]];

const read = (file: string): Tree => JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8')) as Tree;
const promise = read('v1.json');
const current = promised(read('../../client/openapi.json'));

const operations = (api: Tree): Tree[] => Object.values(api.paths as Tree).flatMap((methods) => Object.values(methods as Tree) as Tree[]);
const queries = (api: Tree): [Tree, Tree, number][] => operations(api).flatMap((operation) => (operation.parameters as Tree[]).flatMap((one, at) => (one.in === 'query' ? [[operation, one, at] as [Tree, Tree, number]] : [])));
const schemasIn = (value: unknown): Tree[] => {
  if (typeof value !== 'object' || value === null) return [];
  return [...('type' in value || 'anyOf' in value || '$ref' in value ? [value as Tree] : []), ...Object.values(value).flatMap(schemasIn)];
};
/** Every schema of what is answered. */
const answered = (api: Tree): Tree[] => [
  ...Object.entries(api.components.schemas as Tree).flatMap(([name, schema]) => (name === 'Report' ? [] : schemasIn(schema))),
  ...operations(api).flatMap(({ responses }) => schemasIn(responses)),
];
const objects = (schemas: readonly Tree[]): Tree[] => schemas.filter(({ properties }) => properties !== undefined && Object.keys(properties as Tree).length > 0);
const properties = (schemas: readonly Tree[]): [Tree, string][] => objects(schemas).flatMap((schema) => Object.keys(schema.properties as Tree).map((name) => [schema, name] as [Tree, string]));
const without = (names: string[], gone: string): string[] => names.filter((name) => name !== gone);
const required = (schema: Tree): string[] => (schema.required ?? []) as string[];

const BREAKING: readonly Change[] = [
  ['an address goes', (api) => Object.keys(api.paths).map((path) => () => { delete api.paths[path]; })],
  ['an operation has another name', (api) => operations(api).map((one) => () => { one.operationId += 'Now'; })],
  ['a parameter goes', (api) => queries(api).map(([operation, , at]) => () => { operation.parameters.splice(at, 1); })],
  ['a parameter is needed', (api) => queries(api).filter(([, one]) => !one.required).map(([, one]) => () => { one.required = true; })],
  ['a new parameter is needed', (api) => operations(api).map((one) => () => { one.parameters.push({ name: 'new', in: 'query', required: true, schema: { type: 'string' } }); })],
  ['a parameter takes fewer words', (api) => queries(api).filter(([, one]) => one.schema.enum).map(([, one]) => () => { one.schema.enum.pop(); })],
  ['a parameter takes another type', (api) => queries(api).filter(([, one]) => one.schema.type).map(([, one]) => () => { one.schema.type = 'boolean'; })],
  ['a parameter takes shorter texts', (api) => queries(api).filter(([, one]) => one.schema.maxLength).map(([, one]) => () => { one.schema.maxLength -= 1; })],
  ['a parameter has another default', (api) => queries(api).filter(([, one]) => one.schema.default !== undefined).map(([, one]) => () => { one.schema.default = 'other'; })],
  ['a status goes', (api) => operations(api).flatMap(({ responses }) => Object.keys(responses).map((status) => () => { delete responses[status]; }))],
  ['an answer has another MIME type', (api) => operations(api).flatMap(({ responses }) => Object.values(responses as Tree).filter(({ content }) => content).map((one) => () => { one.content = { 'text/other': one.content[Object.keys(one.content)[0] ?? ''] }; }))],
  ['a key is needed', (api) => operations(api).map((one) => () => { one.security = [{ key: [] }]; })],
  ['an answer loses a property', (api) => properties(answered(api)).map(([schema, name]) => () => { delete schema.properties[name]; schema.required = without(required(schema), name); })],
  ['an answer’s property may be missing', (api) => objects(answered(api)).flatMap((schema) => required(schema).map((name) => () => { schema.required = without(required(schema), name); }))],
  ['an answer’s property is of another type', (api) => properties(answered(api)).filter(([schema, name]) => !isAnything(schema.properties[name] as Tree)).map(([schema, name]) => () => { schema.properties[name] = { type: 'array', items: {} }; })],
  ['an answer’s property may be null', (api) => properties(answered(api)).filter(([schema, name]) => !canBeNull(schema.properties[name] as Tree, api)).map(([schema, name]) => () => { schema.properties[name] = { anyOf: [schema.properties[name], { type: 'null' }] }; })],
  ['an answer may be another word', (api) => answered(api).filter((schema) => schema.enum && !schema['x-may-grow']).map((schema) => () => { schema.enum.push('another'); })],
  ['a report’s field goes', (api) => properties([api.components.schemas.Report]).map(([schema, name]) => () => { delete schema.properties[name]; schema.required = without(required(schema), name); })],
  ['a report needs more', (api) => properties([api.components.schemas.Report]).filter(([schema, name]) => !required(schema).includes(name)).map(([schema, name]) => () => { schema.required.push(name); })],
  ['a report must be shorter', (api) => schemasIn(api.components.schemas.Report).filter(({ maxLength }) => maxLength).map((schema) => () => { schema.maxLength -= 1; })],
];

const HARMLESS: readonly Change[] = [
  ['an address is new', (api) => [() => { api.paths['/v1/new'] = structuredClone(Object.values(api.paths as Tree)[0]); }]],
  ['a parameter is new', (api) => operations(api).map((one) => () => { one.parameters.push({ name: 'new', in: 'query', required: false, schema: { type: 'string' } }); })],
  ['a parameter takes more words', (api) => queries(api).filter(([, one]) => one.schema.enum).map(([, one]) => () => { one.schema.enum.push('more'); })],
  ['a parameter takes longer texts', (api) => queries(api).filter(([, one]) => one.schema.maxLength).map(([, one]) => () => { one.schema.maxLength += 1; })],
  ['a refusal is new', (api) => operations(api).map((one) => () => { one.responses['418'] = { description: 'x' }; })],
  ['an answer says more', (api) => objects(answered(api)).map((schema) => () => { schema.properties.moreOfIt = { type: 'string' }; })],
  ['an answer always says more', (api) => objects(answered(api)).map((schema) => () => { schema.properties.moreOfIt = { type: 'string' }; schema.required = [...required(schema), 'moreOfIt']; })],
  ['an answer is surer of a property', (api) => properties(answered(api)).map(([schema, name]) => () => { schema.required = [...new Set([...required(schema), name])]; })],
  ['an answer is never null any more', (api) => answered(api).filter(({ anyOf }) => anyOf?.length === 2).map((schema) => () => { schema.anyOf = schema.anyOf.filter((one: Tree) => one.type !== 'null'); })],
  ['words that may grow do', (api) => answered(api).filter((schema) => schema['x-may-grow']).map((schema) => () => { schema.enum.push('another'); })],
  ['a report may say more', (api) => [() => { api.components.schemas.Report.properties.moreOfIt = { type: 'string' }; }]],
  ['a report may be longer', (api) => schemasIn(api.components.schemas.Report).filter(({ maxLength }) => maxLength).map((schema) => () => { schema.maxLength += 1; })],
  ['a placeholder has another name', (api) => Object.keys(api.paths).filter((path) => path.includes('{slug}')).map((path) => () => { api.paths[path.replace('{slug}', '{name}')] = api.paths[path]; delete api.paths[path]; })],
];

const isAnything = (schema: Tree): boolean => Object.keys(schema).every((name) => name === 'x-content');

const canBeNull = (schema: Tree, api: Tree): boolean => {
  if (typeof schema.$ref === 'string') return canBeNull(api.components.schemas[schema.$ref.split('/').at(-1) ?? ''] as Tree, api);
  return isAnything(schema) || [schema.type].flat().includes('null') || ((schema.anyOf ?? []) as Tree[]).some((one) => canBeNull(one, api));
};

const changed = (change: Change, pick: number): Json => {
  const api = structuredClone(promise);
  const places = change[1](api);
  places[pick % places.length]?.();
  return api;
};

describe('the promise', () => {
  it('is kept: nothing that readers rely on has changed', () => {
    expect(breaksOf(promise, current).map(({ where, what }) => `${where} ${what}`)).toEqual([]);
  });

  it('is whole: what is new is promised too, with npm run promise', () => {
    expect(current).toEqual(promise);
  });

  it('is written in words that are compared', () => {
    const known = new Set<string>(KEYWORDS);
    const others = new Set<string>();
    const walk = (schema: Tree): void => {
      for (const [name, value] of Object.entries(schema)) {
        if (!known.has(name)) others.add(name);
        if (name === 'properties') for (const inside of Object.values(value as Tree)) walk(inside as Tree);
        else if (name === 'anyOf' || name === 'oneOf') for (const inside of value as Tree[]) walk(inside);
        else if ((name === 'items' || name === 'additionalProperties' || name === 'propertyNames') && typeof value === 'object') walk(value as Tree);
      }
    };
    for (const schema of Object.values(promise.components.schemas as Tree)) walk(schema as Tree);
    for (const operation of operations(promise)) for (const { schema } of operation.parameters as Tree[]) walk(schema as Tree);
    expect([...others]).toEqual([]);
  });
});

describe('a comparison', () => {
  it('finds nothing where nothing changed', () => {
    expect(breaksOf(promise, structuredClone(promise))).toEqual([]);
  });

  it.each(BREAKING.map(([name, places]) => [name, places] as const))('notices that %s', (name, places) => {
    expect(places(structuredClone(promise)).length, 'places to try it at').toBeGreaterThan(0);
    fc.assert(fc.property(fc.nat(1_000_000), (pick) => { expect(breaksOf(promise, changed([name, places], pick)).length).toBeGreaterThan(0); }), { numRuns: 15 });
  });

  it.each(HARMLESS.map(([name, places]) => [name, places] as const))('does not mind that %s', (name, places) => {
    expect(places(structuredClone(promise)).length, 'places to try it at').toBeGreaterThan(0);
    fc.assert(fc.property(fc.nat(1_000_000), (pick) => { expect(breaksOf(promise, changed([name, places], pick))).toEqual([]); }), { numRuns: 15 });
  });

  it('finds a break among many harmless changes', () => {
    const harmless = fc.array(fc.tuple(fc.constantFrom(...HARMLESS.filter(([name]) => name !== 'an answer is never null any more')), fc.nat(1_000_000)), { maxLength: 6 });
    fc.assert(fc.property(harmless, fc.constantFrom(...BREAKING), fc.nat(1_000_000), (others, breaking, pick) => {
      const api = structuredClone(promise);
      const places = breaking[1](api);
      places[pick % places.length]?.();
      const alone = breaksOf(promise, structuredClone(api)).length;
      expect(alone).toBeGreaterThan(0);
      for (const [[name, where], at] of others) if (!name.includes('surer') && !name.includes('word') && !name.includes('longer')) { const all = where(api); all[at % all.length]?.(); }
      expect(breaksOf(promise, api).length).toBeGreaterThan(0);
    }), { numRuns: 25 });
  });

  it('tells the house’s own content from the API around it', () => {
    const api = structuredClone(promise);
    delete api.components.schemas.EventsDocument.properties.content.properties.venue;
    delete api.paths['/v1/{locale}/topics/{slug}'];
    const found = breaksOf(promise, api);
    expect(found.length).toBeGreaterThan(1);
    expect(found.filter(({ isContent }) => !isContent)).toEqual([]);
    delete api.components.schemas.Card.properties.lang;
    expect(breaksOf(promise, api).some(({ where, what, isContent }) => !isContent && where === 'GET /v1/{locale}/events 200 /items /[] /lang' && what === 'is gone')).toBe(true);
  });
});
