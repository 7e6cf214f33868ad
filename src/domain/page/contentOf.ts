import type { Data, RichTextSpec } from '../segments/types.ts';
import type { Card, Picture } from './document.ts';
import { idOf, referenceOf } from './idOf.ts';
import type { PageField } from './pageType.ts';

/** What stands around a document in its locale. */
export interface Surroundings {
  /** Null where readers of the locale do not have it. */
  readonly card: (collection: string, id: string) => Card | null;
  readonly picture: (id: string) => Picture | null;
  readonly richText: (value: unknown, spec: RichTextSpec) => unknown;
}

/** The values of a document's fields as readers get them; every field is there, `null` where it is empty. */
export const contentOf = (data: Data, fields: readonly PageField[], around: Surroundings): Data =>
  Object.fromEntries(fields.map((field) => [field.name, valueOf(Object.hasOwn(data, field.name) ? data[field.name] : null, field, around)]));

const valueOf = (value: unknown, field: PageField, around: Surroundings): unknown => {
  switch (field.kind) {
    case 'text':
    case 'email':
    case 'date': return typeof value === 'string' && value !== '' ? value : null;
    case 'number': return typeof value === 'number' ? value : null;
    case 'checkbox': return value === true;
    case 'select': return field.many ? listOf(value).filter((one) => typeof one === 'string') : typeof value === 'string' && value !== '' ? value : null;
    case 'richText': return isJson(value) ? around.richText(value, field.richText) : null;
    case 'picture': return manyOrOne(value, field.many, (one) => { const id = idOf(one); return id === null ? null : around.picture(id); });
    case 'relation': return manyOrOne(value, field.many, (one) => { const to = referenceOf(one, field.collections); return to && around.card(to.collection, to.id); });
    case 'group': return contentOf(isJson(value) ? value : {}, field.fields, around);
    case 'array': return listOf(value).filter(isJson).map((row) => ({ id: row.id ?? null, ...contentOf(row, field.fields, around) }));
    case 'blocks': return listOf(value).filter(isJson).flatMap((row) => {
      const inside = typeof row.blockType === 'string' && Object.hasOwn(field.blocks, row.blockType) ? field.blocks[row.blockType] : undefined;
      return inside ? [{ id: row.id ?? null, blockType: row.blockType, ...contentOf(row, inside, around) }] : [];
    });
  }
};

const manyOrOne = <Told>(value: unknown, many: boolean, told: (one: unknown) => Told | null): Told | null | Told[] => {
  if (!many) return value === null || value === undefined ? null : told(value);
  return listOf(value).map(told).filter((one) => one !== null);
};

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const isJson = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value);
