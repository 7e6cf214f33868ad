import type { SQLiteAdapter } from '@payloadcms/db-sqlite';
import type { BaseDatabaseAdapter, DatabaseAdapterObj } from 'payload';

/** The adapter's calls that write with more than one statement. */
const WRITES = [
  'create', 'updateOne', 'updateMany', 'upsert', 'deleteOne', 'deleteMany', 'createVersion', 'updateVersion', 'deleteVersions',
  'createGlobal', 'updateGlobal', 'createGlobalVersion', 'updateGlobalVersion',
] as const;

type Write = (...args: unknown[]) => Promise<unknown>;

/**
 * An SQLite adapter whose every write is stored whole or not at all. Payload writes a document in some twenty statements:
 * it deletes the texts of all locales and inserts them again, so a process that dies between the two would take the draft
 * with it. Its own transactions open a second connection, which dead-locks under parallel saves; these stay on the one
 * connection there is. Writes that overlap share a transaction, which ends with the last of them: nothing inside waits
 * for anything but the database, and libsql answers in the same turn of the event loop.
 */
export const withWholeWrites = (adapter: DatabaseAdapterObj<SQLiteAdapter>): DatabaseAdapterObj<SQLiteAdapter> => ({
  ...adapter,
  init: (args) => {
    const made = adapter.init(args);
    const whole = grouping(made);
    const methods = made as unknown as Record<(typeof WRITES)[number], Write>;
    for (const name of WRITES) {
      const write = methods[name];
      // Payload calls some of them with the adapter as `this`.
      methods[name] = function (this: BaseDatabaseAdapter, ...called) {
        return whole(() => write.apply(this, called));
      };
    }
    return made;
  },
});

const grouping = (adapter: Pick<SQLiteAdapter, 'client'>): (<T>(write: () => Promise<T>) => Promise<T>) => {
  let open = 0;
  let isShared = false;
  let hasFailed = false;

  const begin = async (): Promise<void> => {
    isShared = open > 0;
    open += 1;
    if (open > 1) return;
    hasFailed = false;
    try {
      await adapter.client.execute('BEGIN IMMEDIATE');
    } catch (error) {
      open -= 1;
      throw error;
    }
  };
  /** Where one write of several fails, the others must stay; alone, it leaves nothing half-made behind. */
  const end = async (): Promise<void> => {
    open -= 1;
    if (open > 0) return;
    try {
      await adapter.client.execute(hasFailed && !isShared ? 'ROLLBACK' : 'COMMIT');
    } catch (error) {
      // Left open, it would take in every later statement of the process, store none of them, and refuse each write.
      await adapter.client.execute('ROLLBACK').catch(() => undefined);
      throw error;
    }
  };

  return async (write) => {
    await begin();
    try {
      return await write();
    } catch (error) {
      hasFailed = true;
      throw error;
    } finally {
      await end();
    }
  };
};
