import type { CourierDeps } from './courierDeps.ts';

const DAY_MS = 86_400_000;
export const KEPT_DAYS = 30;
/** What failed is kept longer, and so is what waits for a webhook that is switched off. */
export const FAILED_KEPT_DAYS = 90;

/** Forgets what was delivered long ago, and what was meant for webhooks that are gone. Gives how many. */
export const tidyDeliveries = async ({ webhooks, deliveries, now }: Pick<CourierDeps, 'webhooks' | 'deliveries' | 'now'>): Promise<number> => {
  const before = (days: number): Date => new Date(now().getTime() - days * DAY_MS);
  let gone = await deliveries.forgetOld(before(KEPT_DAYS), before(FAILED_KEPT_DAYS));
  const owners = await deliveries.webhooks();
  const known = await webhooks.known(owners);
  for (const owner of owners.filter((id) => !known.has(id))) gone += await deliveries.forget(owner);
  return gone;
};
