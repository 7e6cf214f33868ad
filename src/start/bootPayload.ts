import { migrateDatabase } from '../store/migrateDatabase.ts';
import { lacksTransactions } from '../store/mongo.ts';
import { prepareDatabase } from '../store/prepareDatabase.ts';
import { openPayload } from './openPayload.ts';
import type { OpenedHouse } from './openPayload.ts';

/**
 * Payload on its database, migrated and ready to serve. For the process that looks after the database; others join it.
 * @throws VersoError `database` where it can't be reached
 */
export const bootPayload = async (): Promise<OpenedHouse> => {
  const { payload, config } = await openPayload();
  await migrateDatabase(payload);
  await prepareDatabase(payload);
  if (lacksTransactions(payload))
    payload.logger.warn('MongoDB runs without transactions: drafts may be lost when two people save at once. Add ?replicaSet=NAME to DATABASE_URI.');
  return { payload, config };
};
