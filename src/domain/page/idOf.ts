/** The id of a document that is referred to: as a plain id, as one of several collections, or as the document itself. */
export const idOf = (value: unknown): string | null => {
  if (typeof value === 'string' && value !== '') return value;
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'object' || value === null) return null;
  return 'relationTo' in value && 'value' in value ? idOf(value.value) : 'id' in value ? idOf(value.id) : null;
};

/** The same with the collection it is in; the only one, where the value does not say. */
export const referenceOf = (value: unknown, collections: readonly string[]): { readonly collection: string; readonly id: string } | null => {
  const id = idOf(value);
  const named = typeof value === 'object' && value !== null && 'relationTo' in value && typeof value.relationTo === 'string' ? value.relationTo : collections[0];
  return id === null || named === undefined || !collections.includes(named) ? null : { collection: named, id };
};
