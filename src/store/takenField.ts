const MONGO_DUPLICATE_KEY = 11_000;
const UNIQUE_IN_SQLITE = /UNIQUE constraint failed: [^.]+\.([^.,\s]+)/;

interface Fault {
  readonly code?: unknown;
  readonly message?: unknown;
  readonly keyValue?: unknown;
  readonly cause?: unknown;
  readonly data?: { readonly errors?: readonly { readonly path?: unknown; readonly message?: unknown; readonly tableName?: unknown }[] };
}

/** The field whose value another document already has, where that is why a write was refused; else null. */
export const takenField = (error: unknown): string | null => {
  if (typeof error !== 'object' || error === null) return null;
  const fault = error as Fault;
  return refusedByPayload(fault) ?? refusedByMongo(fault) ?? refusedBySqlite(fault) ?? takenField(fault.cause);
};

/** Payload words a refused index like a failed validation: one error on the column, `slug` or `slug.fr`. */
const refusedByPayload = ({ data }: Fault): string | null => {
  const [only, ...others] = data?.errors ?? [];
  if (!only || others.length > 0 || typeof only.path !== 'string') return null;
  return 'tableName' in only || only.message === 'Value must be unique' ? fieldOf(only.path) : null;
};

const refusedByMongo = ({ code, keyValue }: Fault): string | null => {
  const [path] = code === MONGO_DUPLICATE_KEY && typeof keyValue === 'object' && keyValue !== null ? Object.keys(keyValue) : [];
  return path === undefined ? null : fieldOf(path);
};

const refusedBySqlite = ({ code, message }: Fault): string | null => {
  const [, column] = (code === 'SQLITE_CONSTRAINT_UNIQUE' && typeof message === 'string' && UNIQUE_IN_SQLITE.exec(message)) || [];
  return column === undefined ? null : fieldOf(column);
};

const fieldOf = (path: string): string => path.split('.')[0] ?? path;
