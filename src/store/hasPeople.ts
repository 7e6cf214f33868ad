import type { Payload } from 'payload';

/** Tells whether somebody has an account. Asks the database only until the answer is yes. */
export const hasPeople = (payload: Payload): (() => Promise<boolean>) => {
  let somebody = false;
  return async () => {
    somebody ||= (await payload.count({ collection: 'users', overrideAccess: true })).totalDocs > 0;
    return somebody;
  };
};
