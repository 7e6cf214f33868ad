import type { FlattenedField } from 'payload';

/**
 * The first posted value of a simple field (text, choice, date, number …) that its database column can't hold, as what
 * is wrong with it; null where all is well. Drafts are stored without Payload's own validation. Text that is translated
 * is not looked at here.
 */
export const scalarFault = (data: Readonly<Record<string, unknown>>, fields: readonly FlattenedField[]): { readonly path: string; readonly wanted: string } | null => {
  for (const field of fields) {
    const value = data[field.name];
    if (value === undefined || value === null || value === '') continue;
    const wanted = wantedOf(field, value);
    if (wanted) return { path: field.name, wanted };
    if (field.type !== 'group' || typeof value !== 'object') continue;
    const inside = scalarFault(value as Readonly<Record<string, unknown>>, field.flattenedFields);
    if (inside) return { ...inside, path: `${field.name}.${inside.path}` };
  }
  return null;
};

const TEXTS: ReadonlySet<string> = new Set(['text', 'textarea', 'email', 'code']);

const wantedOf = (field: FlattenedField, value: unknown): string | null => {
  if (TEXTS.has(field.type) && !('hasMany' in field && field.hasMany)) return typeof value === 'object' ? 'text' : null;
  if (field.type === 'date') return isDate(value) ? null : 'a date such as 2026-11-21 or 2026-11-21T09:30:00Z';
  if (field.type === 'number' && !field.hasMany) return Number.isFinite(Number(value)) && typeof value !== 'object' ? null : 'a number';
  if (field.type !== 'select' || field.hasMany) return null;
  const choices = field.options.map((option) => (typeof option === 'string' ? option : option.value));
  return choices.includes(value as string) ? null : `one of: ${choices.join(', ')}`;
};

const isDate = (value: unknown): boolean => (typeof value === 'string' || value instanceof Date) && !Number.isNaN(new Date(value).getTime());
