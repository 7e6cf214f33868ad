import type { Payload } from 'payload';
import { mongoDatabase } from './mongo.ts';

/**
 * Waits until every index is there: on MongoDB unique indexes are not enforced, and log-in fails, while they are built.
 * To be called once after boot, before anything is served.
 */
export const prepareDatabase = async (payload: Payload): Promise<void> => {
  const mongo = mongoDatabase(payload);
  if (!mongo) return;
  const models = [...Object.values(mongo.collections), ...Object.values(mongo.versions)];
  await Promise.all(models.map((model) => model.init()));
};
