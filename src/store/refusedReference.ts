interface Fault {
  readonly name?: unknown;
  readonly code?: unknown;
  readonly message?: unknown;
  readonly cause?: unknown;
}

/**
 * What the database refused to store, where that is why a write failed: a link to a document that is not there
 * (`link`), or an array row with the id of a row elsewhere (`row-id`); else null. MongoDB stores both, but for a link
 * whose id can be none of its ids.
 */
export const refusedReference = (error: unknown): 'link' | 'row-id' | null => {
  if (typeof error !== 'object' || error === null) return null;
  const { name, code, message, cause } = error as Fault;
  if (name === 'BSONError' && /24 character hex/.test(String(message))) return 'link';
  if (code === 'SQLITE_CONSTRAINT_FOREIGNKEY') return 'link';
  const isPrimary = code === 'SQLITE_CONSTRAINT_PRIMARYKEY' || (code === 'SQLITE_CONSTRAINT_UNIQUE' && /\.id\b/.test(String(message)));
  return isPrimary ? 'row-id' : refusedReference(cause);
};
