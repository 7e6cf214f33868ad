import type { SQLiteAdapter } from '@payloadcms/db-sqlite';
import type { Payload } from 'payload';
import { mongoDatabase } from './mongo.ts';

const EVERY_MS = 1000;

/**
 * Brings what was written to SQLite onto the disk every second: a crash of the process loses nothing, a power cut at most
 * the last second. One passive checkpoint for all writes of a second costs less than one wait per statement, and nothing
 * where there was no write. MongoDB looks after this itself.
 * @returns what ends it, after a last time
 */
export const keepDurable = (payload: Payload): (() => Promise<void>) => {
  if (mongoDatabase(payload)) return () => Promise.resolve();
  const { client } = payload.db as unknown as SQLiteAdapter;
  const checkpoint = async (): Promise<void> => {
    try {
      await client.execute('PRAGMA wal_checkpoint(PASSIVE)');
    } catch (error) {
      payload.logger.warn({ err: error }, 'The database could not be brought onto the disk; it is tried again.');
    }
  };
  const timer = setInterval(() => void checkpoint(), EVERY_MS);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await checkpoint();
  };
};
