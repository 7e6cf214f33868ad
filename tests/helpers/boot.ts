import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Payload, SanitizedConfig } from 'payload';
import { mongoDatabase } from '../../src/store/mongo.ts';

export interface Booted {
  readonly payload: Payload;
  readonly config: SanitizedConfig;
  readonly folder: string;
  close(): Promise<void>;
}

/**
 * Boots the real product's config on a fresh database: an SQLite file, or with `TEST_DATABASE=mongodb`
 * a database of its own on the server that `TEST_MONGODB_URI` names. Once per test file: the config reads
 * its settings when it is first imported.
 */
export const boot = async (environment: Readonly<Record<string, string>> = {}): Promise<Booted> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'verso-test-'));
  const name = path.basename(folder).replaceAll('-', '_');
  const mongodb = process.env.TEST_DATABASE === 'mongodb';
  Object.assign(process.env, {
    NODE_ENV: 'test',
    DATA_DIR: folder,
    DATABASE_URI: mongodb ? mongoAddress(process.env.TEST_MONGODB_URI ?? '', name) : `file:${folder}/verso.db`,
    PAYLOAD_SECRET: 'only-for-tests-0123456789abcdef',
    PUBLIC_URL: 'http://localhost:3000',
    QUIET_PERIOD_MS: '1000',
    PAYLOAD_DROP_DATABASE: 'false',
    // The tables come from the migrations, as in a house: Payload's own way for development takes seconds longer.
    PAYLOAD_MIGRATING: 'true',
    ...environment,
  });
  const { default: pending } = await import('../../payload.config.ts');
  const config = await pending;
  const { getPayload } = await import('payload');
  const payload = await getPayload({ config, cron: false });
  const { migrateDatabase } = await import('../../src/store/migrateDatabase.ts');
  const { prepareDatabase } = await import('../../src/store/prepareDatabase.ts');
  if (!mongodb) await migrateDatabase(payload);
  await prepareDatabase(payload);
  return {
    payload,
    config,
    folder,
    close: async () => {
      await mongoDatabase(payload)?.connection.dropDatabase();
      await payload.destroy();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

const mongoAddress = (uri: string, name: string): string => {
  if (!uri) throw new Error('TEST_MONGODB_URI is missing: the address of a MongoDB 7+ replica set for the tests.');
  const url = new URL(uri);
  url.pathname = `/${name}`;
  return url.toString();
};
