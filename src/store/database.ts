import path from 'node:path';
import { mongooseAdapter } from '@payloadcms/db-mongodb';
import { sqliteAdapter } from '@payloadcms/db-sqlite';
import type { Config } from 'payload';
import type { Settings } from '../env.ts';
import { parentFirst } from './parentFirst.ts';
import { withWholeWrites } from './wholeWrites.ts';

const BUSY_TIMEOUT_MS = 5000;

const NAMED_COLLECTION = ['translations', 'publications', 'publish-orders', 'reports'] as const;

/**
 * The database behind Payload, chosen by the address.
 * SQLite runs without Payload's transactions: libsql opens them on a second connection that dead-locks under parallel
 * saves. `withWholeWrites` takes their place.
 */
export const databaseAdapter = (settings: Settings, migrations: string): Config['db'] =>
  settings.database.kind === 'mongodb'
    ? mongooseAdapter({
        url: settings.database.uri,
        migrationDir: path.join(migrations, 'mongodb'),
        // These have a field named `collection`, as the API promises; mongoose only warns about the name.
        collectionsSchemaOptions: Object.fromEntries(NAMED_COLLECTION.map((slug) => [slug, { suppressReservedKeysWarning: true }])),
      })
    : withWholeWrites(sqliteAdapter({
        client: { url: settings.database.uri },
        idType: 'uuid',
        // Payload commits a save in some twenty statements; to wait for the disk after each of them would freeze everybody
        // for tens of milliseconds. `keepDurable` makes the disk follow every second instead.
        wal: { synchronous: 'NORMAL' },
        busyTimeout: BUSY_TIMEOUT_MS,
        migrationDir: path.join(migrations, 'sqlite'),
        push: settings.pushSchema,
        beforeSchemaInit: [parentFirst],
      }));
