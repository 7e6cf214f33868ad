import type { CollectionBeforeChangeHook } from 'payload';
import { changeStore } from '../src/store/changes.ts';
import { newSecret } from '../src/store/webhooks.ts';

/** Moment: a webhook is made or switched on. It hears of what happens from now on; a new one gets its secret. */
export const prepareWebhook: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
  const isNew = operation === 'create';
  const isSwitchedOn = data.active === true && (originalDoc as { active?: unknown } | undefined)?.active !== true;
  return {
    ...data,
    ...(isNew && { secret: newSecret() }),
    ...((isNew || isSwitchedOn) && { seen: await changeStore(req.payload).end() }),
  };
};
