import type { ArrayField, BlocksField, Field, GroupField, NamedTab, SanitizedCollectionConfig } from 'payload';
import type { FieldSpec } from '../domain/segments/types.ts';
import { richTextSpecOf } from './richTextSpec.ts';

/**
 * Where the text of a collection is: every localized text, textarea and rich text, however deep in tabs, groups, arrays
 * and blocks. Selects, dates, numbers, e-mail addresses, relations and codes hold none. A field opts out with
 * `custom: { translate: false }`; so does everything inside it.
 */
export const fieldSpecsOf = (config: Pick<SanitizedCollectionConfig, 'fields'>): readonly FieldSpec[] => specsOf(config.fields, false);

/** @param localized whether what encloses the fields is localized: then all text in them is, whatever they say */
export const specsOf = (fields: readonly Field[], localized: boolean): FieldSpec[] => fields.flatMap((field) => specOf(field, localized));

/** Fields that Payload adds to rows and blocks; the name of a block is seen by its editor alone. */
const PAYLOADS_OWN = new Set(['id', 'blockName']);

const specOf = (field: Field, enclosed: boolean): FieldSpec[] => {
  if (field.custom?.translate === false || ('name' in field && PAYLOADS_OWN.has(field.name ?? ''))) return [];
  const localized = enclosed || ('localized' in field && field.localized === true);
  switch (field.type) {
    case 'text':
      return localized && !field.hasMany && !field.virtual ? [{ kind: 'text', name: field.name, ...lengthOf(field) }] : [];
    case 'textarea':
      return localized && !field.virtual ? [{ kind: 'text', name: field.name, multiline: true, ...lengthOf(field) }] : [];
    case 'richText':
      return localized && !field.virtual ? [{ kind: 'richText', name: field.name, richText: richTextSpecOf(field) }] : [];
    case 'row':
    case 'collapsible':
      return specsOf(field.fields, enclosed);
    case 'tabs':
      return field.tabs.flatMap((tab) => ('name' in tab ? groupOf(tab as NamedTab, enclosed || tab.localized === true) : specsOf(tab.fields, enclosed)));
    case 'group':
      return 'name' in field && field.name ? groupOf(field as GroupField & { name: string }, localized) : specsOf(field.fields, enclosed);
    case 'array':
      return arrayOf(field, localized);
    case 'blocks':
      return blocksOf(field, localized);
    default:
      return [];
  }
};

const lengthOf = ({ maxLength }: { maxLength?: number }): { maxLength?: number } => (maxLength === undefined ? {} : { maxLength });

const groupOf = ({ name, fields }: { name: string; fields: Field[] }, localized: boolean): FieldSpec[] => {
  const inside = specsOf(fields, localized);
  return inside.length > 0 ? [{ kind: 'group', name, fields: inside }] : [];
};

const arrayOf = ({ name, fields }: ArrayField, localized: boolean): FieldSpec[] => {
  const inside = specsOf(fields, localized);
  return inside.length > 0 ? [{ kind: 'array', name, fields: inside }] : [];
};

const blocksOf = ({ name, blocks }: BlocksField, localized: boolean): FieldSpec[] => {
  const inside = blocks.map(({ slug, fields }) => [slug, specsOf(fields, localized)] as const).filter(([, specs]) => specs.length > 0);
  return inside.length > 0 ? [{ kind: 'blocks', name, blocks: Object.fromEntries(inside) }] : [];
};
