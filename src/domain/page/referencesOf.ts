import type { Data } from '../segments/types.ts';
import { idOf, referenceOf } from './idOf.ts';
import type { PageField } from './pageType.ts';

/** Another document that a document shows something of, or leads to. */
export interface Reference {
  readonly collection: string;
  readonly id: string;
}

/** Everything a document refers to: relations, pictures, and what its rich text leads to, each once. */
export const referencesOf = (data: Data, fields: readonly PageField[]): readonly Reference[] => {
  const found = new Map(fields.flatMap((field) => inField(data[field.name], field)).map((one) => [`${one.collection}/${one.id}`, one]));
  return [...found.values()];
};

const inField = (value: unknown, field: PageField): Reference[] => {
  switch (field.kind) {
    case 'picture': return [value].flat().flatMap((one) => to('media', one));
    case 'relation': return [value].flat().flatMap((one) => referenceOf(one, field.collections) ?? []);
    case 'richText': return inNodes(value);
    case 'group': return isJson(value) ? field.fields.flatMap((one) => inField(value[one.name], one)) : [];
    case 'array': return [value].flat().filter(isJson).flatMap((row) => field.fields.flatMap((one) => inField(row[one.name], one)));
    case 'blocks': return [value].flat().filter(isJson).flatMap((row) => (field.blocks[String(row.blockType)] ?? []).flatMap((one) => inField(row[one.name], one)));
    default: return [];
  }
};

const to = (collection: string, value: unknown): Reference[] => {
  const id = idOf(value);
  return id === null ? [] : [{ collection, id }];
};

const DEEPEST = 200;

/** Uploads, blocks with pictures, and links to documents, however deep. */
const inNodes = (value: unknown, depth = 0): Reference[] => {
  if (depth > DEEPEST) return [];
  if (Array.isArray(value)) return value.flatMap((one) => inNodes(one, depth + 1));
  if (!isJson(value)) return [];
  const { relationTo, value: target, media } = value;
  const own = typeof relationTo === 'string' ? to(relationTo, target) : [];
  return [...own, ...(media === undefined ? [] : to('media', media)), ...Object.values(value).flatMap((one) => inNodes(one, depth + 1))];
};

const isJson = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value);
