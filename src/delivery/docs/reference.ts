import { isErrorCode } from '../errorCodes.ts';
import type { Json } from '../openApi.ts';
import { escaped, table, worded } from './html.ts';
import { shapeRows, typeText } from './shapes.ts';

interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly required: boolean; readonly description?: string; readonly schema: Json }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Json }>> };
  readonly responses: Readonly<Record<string, { readonly description: string; readonly content?: Readonly<Record<string, { readonly schema: Json }>> }>>;
}

interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Json>> };
}

/** Every address and every shape of the description, as HTML. */
export const referenceOf = (description: Json): string => {
  const { paths, components } = description as unknown as Description;
  return [
    '<h2 id="reference">Every address</h2>', ...Object.entries(paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]) => operationText(path, method, operation))),
    '<h2 id="shapes">Every shape</h2>', ...Object.entries(components.schemas).map(([name, schema]) => shapeText(name, schema)),
  ].join('\n');
};

const operationText = (path: string, method: string, { operationId, summary, parameters, requestBody, responses }: Operation): string => {
  const asked = parameters.filter((parameter) => parameter.in !== 'path');
  return [
    `<section class="operation"><h3 id="op-${operationId}"><code><b>${method.toUpperCase()}</b> ${escaped(path)}</code></h3><p>${worded(summary)}</p>`,
    asked.length === 0 ? '' : table(`Parameters of ${operationId}`, ['parameter', 'is', 'means'], asked.map(({ name, required, description = '', schema }) =>
      [`<code>${name}</code>${required ? ' *' : ''}`, typeText(schema), [worded(description), schema.default === undefined ? '' : `Default: <code>${escaped(String(schema.default))}</code>.`].join(' ')])),
    ...Object.values(requestBody?.content ?? {}).map(({ schema }) => `<p>Body: ${typeText(schema)}</p>`),
    `<ul class="answers">${Object.entries(responses).map(([status, answer]) => `<li>${answerText(status, answer)}</li>`).join('')}</ul></section>`,
  ].join('');
};

const answerText = (status: string, { description, content }: Operation['responses'][string]): string => {
  const codes = [...description.matchAll(/`(\w+)`:/g)].flatMap(([, code = '']) => (isErrorCode(code) ? [`<a href="#error-${code}">${code}</a>`] : []));
  if (codes.length > 0) return `<b>${status}</b> ${codes.join(', ')}`;
  const told = Object.entries(content ?? {}).map(([type, { schema }]) => (type === 'application/json' ? typeText(schema) : `<code>${type}</code>`));
  return `<b>${status}</b> ${told.join(', ') || worded(description)}`;
};

const shapeText = (name: string, schema: Json): string => [
  `<section class="shape"><h3 id="shape-${name}">${name}</h3>`, typeof schema.description === 'string' ? `<p>${worded(schema.description)}</p>` : '',
  schema.properties === undefined ? `<p>${typeText(schema)}</p>` : table(name, ['name', 'is', 'means'], shapeRows(schema, '')), '</section>',
].join('');
