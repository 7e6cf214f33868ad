import { missingMigrations } from '../store/migrateDatabase.ts';
import { prepareDatabase } from '../store/prepareDatabase.ts';
import { awaitMigrations } from './awaitMigrations.ts';
import { openPayload } from './openPayload.ts';
import type { OpenedHouse } from './openPayload.ts';

/**
 * Payload on a database that another process migrates: two who migrate at once would spoil it. Waits until that is done.
 * @throws VersoError `database` where it can't be reached, `migrations` where nobody migrates it within two minutes
 */
export const joinPayload = async (stopping: AbortSignal): Promise<OpenedHouse> => {
  const house = await openPayload();
  await awaitMigrations(() => missingMigrations(house.payload), stopping);
  await prepareDatabase(house.payload);
  return house;
};
