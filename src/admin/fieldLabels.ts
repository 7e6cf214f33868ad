import type { Field, StaticLabel } from 'payload';

/** What each field is called on screen, by name; fields inside rows and tabs too, of groups and arrays only themselves. */
export const fieldLabels = (fields: readonly Field[], word: (label: StaticLabel) => string): Readonly<Record<string, string>> => {
  const labels: Record<string, string> = {};
  for (const field of fields) {
    if (field.type === 'tabs') for (const tab of field.tabs) Object.assign(labels, fieldLabels(tab.fields, word));
    else if ('name' in field && field.name) labels[field.name] = 'label' in field && isStatic(field.label) ? word(field.label) : field.name;
    else if ('fields' in field) Object.assign(labels, fieldLabels(field.fields, word));
  }
  return labels;
};

const isStatic = (label: unknown): label is StaticLabel => typeof label === 'string' || (typeof label === 'object' && label !== null);
