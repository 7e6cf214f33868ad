import type { Json } from '../openApi.ts';
import { answerBreaks, questionBreaks } from './schemaBreaks.ts';
import type { Shapes } from './schemaBreaks.ts';

/** What a reader who relied on the promise would stumble over. */
export interface Break {
  /** Where in the description, such as `GET /v1/changes 200 /items[]/seq`. */
  readonly where: string;
  readonly what: string;
  /** It is about the house's own collections and fields, which its admins may change; not about the API around them. */
  readonly isContent: boolean;
}

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema: Json;
}

interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly Parameter[];
  readonly security?: readonly Json[];
  readonly requestBody?: { readonly required?: boolean; readonly content: Bodies };
  readonly responses: Readonly<Record<string, { readonly content?: Bodies }>>;
  readonly 'x-content'?: boolean;
}

type Bodies = Readonly<Record<string, { readonly schema: Json }>>;

interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Json>> };
  readonly security?: readonly Json[];
}

/**
 * What of `current` breaks programs that were written for `promised`, both OpenAPI 3.1.
 *
 * What is asked may only be widened: an address, parameter, or accepted value that goes away is a break, as is a new need
 * or another default. What is answered may only be narrowed or grow by new properties: a property or status that goes
 * away, may be missing or null now, has another type, or can be a word that was not promised is a break, except where
 * the promise says that its words may grow (`x-may-grow`). New addresses, optional parameters, refusals and properties
 * are none.
 */
export const breaksOf = (promised: Json, current: Json): readonly Break[] => {
  const [before, now] = [promised as unknown as Description, current as unknown as Description];
  const shapes: Shapes = { promised: before.components.schemas, current: now.components.schemas, found: new Map() };
  const paths = new Map(Object.entries(now.paths).map(([path, methods]) => [unnamed(path), methods]));
  return Object.entries(before.paths).flatMap(([path, methods]) => Object.entries(methods).flatMap(([method, operation]) => {
    const where = `${method.toUpperCase()} ${path}`;
    const same = paths.get(unnamed(path))?.[method];
    const found = same ? operationBreaks(where, operation, same, shapes, [before.security, now.security]) : [{ where, what: 'is gone', isContent: false }];
    return operation['x-content'] && !same ? found.map((one) => ({ ...one, isContent: true })) : found;
  }));
};

/** What stands between the braces of an address is a name for people. */
const unnamed = (path: string): string => path.replaceAll(/\{\w+\}/g, '{}');

const operationBreaks = (where: string, before: Operation, now: Operation, shapes: Shapes, houses: readonly [readonly Json[] | undefined, readonly Json[] | undefined]): Break[] => [
  ...(before.operationId === now.operationId ? [] : [{ where, what: `is called ${now.operationId} now`, isContent: false }]),
  ...(isOpen(before.security ?? houses[0]) && !isOpen(now.security ?? houses[1]) ? [{ where, what: 'needs a key now', isContent: false }] : []),
  ...parameterBreaks(where, before, now, shapes),
  ...bodyBreaks(where, before, now, shapes),
  ...Object.entries(before.responses).flatMap(([status, answer]) => statusBreaks(`${where} ${status}`, answer, now.responses[status], shapes)),
];

const isOpen = (security: readonly Json[] | undefined): boolean => security === undefined || security.length === 0 || security.some((one) => Object.keys(one).length === 0);

const parameterBreaks = (where: string, before: Operation, now: Operation, shapes: Shapes): Break[] => {
  const keyOf = (parameter: Parameter, all: readonly Parameter[]): string =>
    parameter.in === 'path' ? `path ${all.filter((one) => one.in === 'path').indexOf(parameter)}` : `${parameter.in} ${parameter.name}`;
  const known = new Map((before.parameters ?? []).map((one, _at, all) => [keyOf(one, all), one]));
  const present = new Map((now.parameters ?? []).map((one, _at, all) => [keyOf(one, all), one]));
  const gone = [...known].flatMap(([key, parameter]) => {
    const same = present.get(key);
    const at = `${where} ?${parameter.name}`;
    const isContent = before['x-content'] === true && parameter.schema['x-content'] === true;
    if (!same) return [{ where: at, what: 'is not taken any more', isContent }];
    return [
      ...(same.required && !parameter.required ? [{ where: at, what: 'is needed now', isContent }] : []),
      ...(parameter.schema.default === same.schema.default ? [] : [{ where: at, what: `stands for ${JSON.stringify(same.schema.default)} where it is left out, not for ${JSON.stringify(parameter.schema.default)}`, isContent }]),
      ...questionBreaks(at, parameter.schema, same.schema, shapes, isContent),
    ];
  });
  const needed = [...present].filter(([key, { required }]) => required && !known.has(key)).map(([, { name }]) => ({ where: `${where} ?${name}`, what: 'is new and needed', isContent: false }));
  return [...gone, ...needed];
};

const bodyBreaks = (where: string, before: Operation, now: Operation, shapes: Shapes): Break[] => {
  if (now.requestBody?.required && !before.requestBody?.required) return [{ where: `${where} body`, what: 'is needed now', isContent: false }];
  return Object.entries(before.requestBody?.content ?? {}).flatMap(([type, { schema }]) => {
    const same = now.requestBody?.content[type];
    return same ? questionBreaks(`${where} body`, schema, same.schema, shapes, false) : [{ where: `${where} body`, what: `is not taken as ${type} any more`, isContent: false }];
  });
};

const statusBreaks = (where: string, before: Operation['responses'][string], now: Operation['responses'][string] | undefined, shapes: Shapes): Break[] => {
  if (!now) return [{ where, what: 'is not answered any more', isContent: false }];
  return Object.entries(before.content ?? {}).flatMap(([type, { schema }]) => {
    const same = now.content?.[type];
    return same ? answerBreaks(where, schema, same.schema, shapes, false) : [{ where, what: `is not ${type} any more`, isContent: false }];
  });
};
