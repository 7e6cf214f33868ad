import type { CollectionAfterDeleteHook } from 'payload';
import { webhookDeliveryStore } from '../src/store/webhookDeliveries.ts';

/** Moment: a webhook is deleted. What was sent to it goes along; what a worker is putting there meanwhile is tidied later. */
export const forgetWebhook: CollectionAfterDeleteHook = async ({ id, req }) => {
  try {
    await webhookDeliveryStore(req.payload).forget(String(id));
  } catch (error) {
    req.payload.logger.warn({ err: error, webhook: id }, 'What was sent to a deleted webhook could not be removed; a worker does it.');
  }
};
