import type { Json } from '../openApi.ts';
import { escaped, worded } from './html.ts';

/** What kind of value a schema describes, in a few words of HTML. */
export const typeText = (schema: Json): string => {
  if (typeof schema.$ref === 'string') return named(schema.$ref);
  const choices = schema.anyOf ?? schema.oneOf;
  if (Array.isArray(choices)) return [...new Set((choices as Json[]).map(typeText))].join(' or ');
  if (schema.const !== undefined) return word(schema.const);
  if (Array.isArray(schema.enum)) return schema.enum.map(word).join(', ') + (schema['x-may-grow'] === true ? ' …' : '');
  if (Array.isArray(schema.type)) return schema.type.map((type) => typeText({ ...schema, type })).join(' or ');
  if (schema.type === 'array') return `list of ${typeText((schema.items ?? {}) as Json)}`;
  if (schema.type === 'null') return '<code>null</code>';
  if (schema.format === 'date-time') return 'instant (ISO 8601)';
  if (schema.format === 'date') return 'day (ISO 8601)';
  if (schema.type === 'string') return `text${boundsText(schema.minLength, schema.maxLength, ' characters')}`;
  if (schema.type === 'number' || schema.type === 'integer') return `number${boundsText(schema.minimum, schema.maximum, '')}`;
  return schema.type === undefined ? 'anything' : escaped(String(schema.type));
};

/** The properties of an object and of the objects in it, one row each. */
export const shapeRows = (schema: Json, before: string): readonly (readonly string[])[] => {
  const required = new Set((schema.required ?? []) as string[]);
  return Object.entries((schema.properties ?? {}) as Readonly<Record<string, Json>>).flatMap(([name, property]) => {
    const inside = objectIn(property);
    const path = `${before}${name}`;
    const row = [`<code>${escaped(path)}</code>`, `${typeText(property)}${required.has(name) ? '' : ', may be missing'}`, worded(typeof property.description === 'string' ? property.description : '')];
    return inside === null ? [row] : [row, ...shapeRows(inside.schema, `${path}${inside.suffix}`)];
  });
};

const objectIn = (schema: Json): { readonly schema: Json; readonly suffix: string } | null => {
  if (schema.properties !== undefined) return { schema, suffix: '.' };
  const choice = ((schema.anyOf ?? []) as Json[]).find(({ properties }) => properties !== undefined);
  if (choice) return { schema: choice, suffix: '.' };
  const { items } = schema as { readonly items?: Json };
  return items?.properties === undefined ? null : { schema: items, suffix: '[].' };
};

const named = (reference: string): string => {
  const name = reference.split('/').at(-1) ?? '';
  return `<a href="#shape-${name}">${name}</a>`;
};

const word = (value: unknown): string => `<code>${escaped(JSON.stringify(value))}</code>`;

/** Numbers at the edge of what JavaScript counts say nothing. */
const boundsText = (least: unknown, most: unknown, unit: string): string => {
  const from = typeof least === 'number' && least > 0 ? least : null;
  const to = typeof most === 'number' && most < Number.MAX_SAFE_INTEGER ? most : null;
  if (to !== null) return `, ${from ?? 0} to ${to}${unit}`;
  return from === null ? '' : `, from ${from}${unit}`;
};
