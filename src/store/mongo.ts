import type { MongooseAdapter } from '@payloadcms/db-mongodb';
import type { Payload } from 'payload';

/** Payload's MongoDB adapter, or null where the database is SQLite. */
export const mongoDatabase = (payload: Payload): MongooseAdapter | null =>
  payload.db.name === 'mongoose' ? (payload.db as unknown as MongooseAdapter) : null;

/** True where MongoDB runs without transactions (no `replicaSet=` in the address): drafts may be lost in races. */
export const lacksTransactions = (payload: Payload): boolean =>
  mongoDatabase(payload) !== null && !mongoDatabase(payload)?.transactionOptions;
