import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { SQLiteAdapter } from '@payloadcms/db-sqlite';
import type { BasePayload } from 'payload';

/** How many SQL statements would bring the newest SQLite migration's tables to the config's. No database is opened. */
export const drizzleDrift = async (payload: BasePayload): Promise<number> => {
  const adapter = payload.db as unknown as SQLiteAdapter;
  const { generateDrizzleJson, generateMigration } = adapter.requireDrizzleKit();
  const newest = readdirSync(adapter.migrationDir).filter((file) => file.endsWith('.json')).sort().at(-1);
  const before = newest === undefined ? adapter.defaultDrizzleSnapshot : JSON.parse(readFileSync(path.join(adapter.migrationDir, newest), 'utf8'));
  const statements = await generateMigration(before, await generateDrizzleJson(adapter.schema));
  return statements.length;
};
