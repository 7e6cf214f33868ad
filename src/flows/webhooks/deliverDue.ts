import { verdictOf } from '../../domain/webhook/verdictOf.ts';
import type { StoredDelivery } from '../../store/webhookDeliveries.ts';
import type { StoredWebhook } from '../../store/webhooks.ts';
import type { CourierDeps } from './courierDeps.ts';

/** Much longer than a try takes; what is not answered for by then is tried by the next one. */
const LEASE_MS = 60_000;

/**
 * Sends a webhook what is due for it, one after the other in the order of the log, until nothing is. What fails is put
 * off and bars nothing that comes after it. Gives how many tries were made.
 */
export const deliverDue = async (deps: CourierDeps, webhook: string, stopping?: AbortSignal): Promise<number> => {
  const { webhooks, deliveries, now } = deps;
  let tries = 0;
  for (;;) {
    const before = tries;
    for (const id of await deliveries.due(webhook, now())) {
      // Asked anew each time: somebody may have switched it off, or changed its address or its secret.
      const to = stopping?.aborted ? null : await webhooks.byId(webhook);
      if (!to?.active) return tries;
      const delivery = await deliveries.take(id, now(), new Date(now().getTime() + LEASE_MS));
      if (!delivery) continue;
      await deliverOne(deps, to, delivery, stopping);
      tries += 1;
    }
    if (tries === before) return tries;
  }
};

const deliverOne = async ({ webhooks, deliveries, send, now, chance, log }: CourierDeps, to: StoredWebhook, delivery: StoredDelivery, stopping: AbortSignal | undefined): Promise<void> => {
  const answer = await send({ url: to.url, secret: to.secret ?? '', id: `msg_${delivery.id}`, body: JSON.stringify(delivery.event) }, stopping);
  if (answer.kind === 'interrupted') return void (await deliveries.release(delivery, now()));
  const verdict = verdictOf(answer, delivery.attempts, chance());
  const about = { webhook: to.name, seq: delivery.seq };
  switch (verdict.kind) {
    case 'delivered':
      return void (await deliveries.delivered(delivery, verdict.status, now()));
    case 'again':
      return void (await deliveries.again(delivery, { status: verdict.status, error: verdict.error }, new Date(now().getTime() + verdict.pauseMs)));
    case 'gone':
      await webhooks.switchOff(to.id);
      log.warn(about, 'A webhook answered 410 Gone and is switched off.');
      break;
    case 'dead':
      log.warn({ ...about, status: verdict.status, error: verdict.error }, 'A webhook could not be told of a change; the admin can send it again.');
      break;
  }
  await deliveries.dead(delivery, { status: verdict.status, error: verdict.error }, now());
};
