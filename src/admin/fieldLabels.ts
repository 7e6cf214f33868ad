import type { Field, StaticLabel } from 'payload';
import { blocksIn } from '../store/richTextSpec.ts';

/**
 * What each field is called on screen, by name. Fields inside groups, arrays and the blocks of a text have theirs too, where
 * no field of the document itself has the name.
 */
export const fieldLabels = (fields: readonly Field[], word: (label: StaticLabel) => string): Readonly<Record<string, string>> => {
  const inner: Record<string, string> = {};
  const labels: Record<string, string> = {};
  for (const field of fields) {
    if (field.type === 'tabs') for (const tab of field.tabs) Object.assign(labels, fieldLabels(tab.fields, word));
    else if ('name' in field && field.name) {
      labels[field.name] = 'label' in field && isStatic(field.label) ? word(field.label) : field.name;
      for (const inside of insidesOf(field)) Object.assign(inner, fieldLabels(inside, word));
    } else if ('fields' in field) Object.assign(labels, fieldLabels(field.fields, word));
  }
  return { ...inner, ...labels };
};

const insidesOf = (field: Field): readonly (readonly Field[])[] => {
  if (field.type === 'richText') return blocksIn(field).map(({ fields }) => fields);
  if (field.type === 'blocks') return field.blocks.map(({ fields }) => fields);
  return 'fields' in field ? [field.fields] : [];
};

const isStatic = (label: unknown): label is StaticLabel => typeof label === 'string' || (typeof label === 'object' && label !== null);
