import type { Payload } from 'payload';
import { mongoDatabase } from './mongo.ts';

interface Migration {
  readonly name: string;
}

/** Brings the database to this version's shape. To be run by one process, before the others start. */
export const migrateDatabase = async (payload: Payload): Promise<void> => {
  await payload.db.migrate({ migrations: [...(await migrationsFor(payload))] as never });
};

/** Names of migrations that this version has and the database has not run. */
export const missingMigrations = async (payload: Payload): Promise<readonly string[]> => {
  const { docs } = await payload.find({ collection: 'payload-migrations', pagination: false, overrideAccess: true, depth: 0 });
  const done = new Set(docs.map(({ name }) => name));
  return (await migrationsFor(payload)).map(({ name }) => name).filter((name) => !done.has(name));
};

const migrationsFor = async (payload: Payload): Promise<readonly Migration[]> => {
  const list = mongoDatabase(payload) ? await import('../../migrations/mongodb/index.ts') : await import('../../migrations/sqlite/index.ts');
  return list.migrations;
};
