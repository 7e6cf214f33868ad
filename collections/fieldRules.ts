import type { Field, Tab } from 'payload';
import { fieldRule } from '../src/access/fieldRules.ts';

/**
 * Gives every field of a translatable collection its rule: localized ones are text of one locale, all others are
 * shared. Groups, rows and tabs are walked into; an array or blocks field is ruled as one, for its rows are its value.
 */
export const withFieldRules = (fields: readonly Field[]): Field[] => fields.map(ruled);

const ruled = (field: Field): Field => {
  if (field.type === 'ui' || field.type === 'join') return field;
  if (field.type === 'tabs') return { ...field, tabs: field.tabs.map(ruledTab) };
  if (field.type === 'row' || field.type === 'collapsible') return { ...field, fields: withFieldRules(field.fields) };
  if (field.type === 'group' && !('localized' in field && field.localized)) return { ...field, fields: withFieldRules(field.fields) };
  if (!('name' in field)) return field;
  const localized = 'localized' in field && field.localized === true;
  const { access } = field as { access?: object };
  return { ...field, access: { update: fieldRule(localized ? 'text' : 'shared'), ...access } } as Field;
};

const ruledTab = (tab: Tab): Tab => ({ ...tab, fields: withFieldRules(tab.fields) });
