import type { SQLiteAdapter, sqliteAdapter } from '@payloadcms/db-sqlite';

type SchemaHook = NonNullable<Parameters<typeof sqliteAdapter>[0]['beforeSchemaInit']>[number];
type RawIndexes = NonNullable<SQLiteAdapter['rawTables'][string]['indexes']>;

/**
 * Indexes by which SQLite finds what belongs to a document without a look at other documents. Payload's own index on the
 * texts of a document begins with the locale (that on a list of texts with their order), so that every read and every
 * write of one document would go through the texts of all; and the newest version of a document would be looked for among
 * the newest versions of all.
 */
export const parentFirst: SchemaHook = (given) => {
  const { adapter } = given as typeof given & { readonly adapter: SQLiteAdapter };
  for (const table of Object.values(adapter.rawTables)) table.indexes = reordered(table.indexes ?? {}, 'latest' in table.columns);
  return given.schema;
};

const reordered = (indexes: RawIndexes, isVersions: boolean): RawIndexes =>
  Object.fromEntries(Object.entries(indexes).map(([key, index]) => {
    const columns = [index.on].flat();
    const [first, parent] = columns;
    if (columns.length === 2 && first !== undefined && (parent === '_parentID' || parent === 'parent')) return [key, { ...index, on: [parent, first] }];
    return [key, isVersions && columns.join() === 'parent' ? { ...index, on: ['parent', 'latest'] } : index];
  }));
