import type { Payload, SanitizedConfig } from 'payload';
import { migrateDatabase } from '../store/migrateDatabase.ts';
import { lacksTransactions } from '../store/mongo.ts';
import { prepareDatabase } from '../store/prepareDatabase.ts';

export interface BootedHouse {
  readonly payload: Payload;
  readonly config: SanitizedConfig;
}

/** Payload on its database, migrated and ready to serve. Loads the config, which reads the settings as they are now. */
export const bootPayload = async (): Promise<BootedHouse> => {
  const { default: pending } = await import('../../payload.config.ts');
  const { getPayload } = await import('payload');
  const config = await pending;
  const payload = await getPayload({ config, cron: false });
  await migrateDatabase(payload);
  await prepareDatabase(payload);
  if (lacksTransactions(payload))
    payload.logger.warn('MongoDB runs without transactions: drafts may be lost when two people save at once. Add ?replicaSet=NAME to DATABASE_URI.');
  return { payload, config };
};
