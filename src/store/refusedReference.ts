interface Fault {
  readonly code?: unknown;
  readonly message?: unknown;
  readonly cause?: unknown;
}

/**
 * What SQLite refused to store, where that is why a write failed: a link to a document that is not there (`link`), or
 * an array row with the id of a row elsewhere (`row-id`); else null. MongoDB stores both.
 */
export const refusedReference = (error: unknown): 'link' | 'row-id' | null => {
  if (typeof error !== 'object' || error === null) return null;
  const { code, message, cause } = error as Fault;
  if (code === 'SQLITE_CONSTRAINT_FOREIGNKEY') return 'link';
  const isPrimary = code === 'SQLITE_CONSTRAINT_PRIMARYKEY' || (code === 'SQLITE_CONSTRAINT_UNIQUE' && /\.id\b/.test(String(message)));
  return isPrimary ? 'row-id' : refusedReference(cause);
};
