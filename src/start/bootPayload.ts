import type { Payload, SanitizedConfig } from 'payload';
import { VersoError } from '../errors.ts';
import { migrateDatabase } from '../store/migrateDatabase.ts';
import { lacksTransactions } from '../store/mongo.ts';
import { prepareDatabase } from '../store/prepareDatabase.ts';

export interface BootedHouse {
  readonly payload: Payload;
  readonly config: SanitizedConfig;
}

/**
 * Payload on its database, migrated and ready to serve. Loads the config, which reads the settings as they are now.
 * @throws VersoError `database` where it can't be reached
 */
export const bootPayload = async (): Promise<BootedHouse> => {
  const { default: pending } = await import('../../payload.config.ts');
  const { getPayload } = await import('payload');
  const config = await pending;
  const payload = await getPayload({ config, cron: false }).catch((cause: unknown): never => {
    throw new VersoError('database', `The database does not answer: ${cause instanceof Error ? cause.message : String(cause)}. Start it, or mend DATABASE_URI.`, { cause });
  });
  await migrateDatabase(payload);
  await prepareDatabase(payload);
  if (lacksTransactions(payload))
    payload.logger.warn('MongoDB runs without transactions: drafts may be lost when two people save at once. Add ?replicaSet=NAME to DATABASE_URI.');
  return { payload, config };
};
