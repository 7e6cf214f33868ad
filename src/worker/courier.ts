import type { Payload } from 'payload';
import type { Settings } from '../env.ts';
import type { CourierDeps } from '../flows/webhooks/courierDeps.ts';
import { deliverDue } from '../flows/webhooks/deliverDue.ts';
import { spreadChanges } from '../flows/webhooks/spreadChanges.ts';
import { tidyDeliveries } from '../flows/webhooks/tidyDeliveries.ts';
import { changeStore } from '../store/changes.ts';
import { webhookDeliveryStore } from '../store/webhookDeliveries.ts';
import { webhookStore } from '../store/webhooks.ts';
import { createSender } from '../webhooks/send.ts';
import type { WorkerLog } from './workOne.ts';

const LOOK_MS = 500;
const TIDY_MS = 3_600_000;

/** What the flows that tell webhooks are handed. */
export const courierDeps = (payload: Payload, settings: Pick<Settings, 'webhooks' | 'delivery'>): CourierDeps => ({
  webhooks: webhookStore(payload),
  deliveries: webhookDeliveryStore(payload),
  changes: changeStore(payload),
  send: createSender(settings.webhooks),
  api: settings.delivery.url,
  now: () => new Date(),
  chance: Math.random,
  log: payload.logger,
});

/** Webhooks that are being told something in this process, each until nothing is due for it. */
export type Lanes = Map<string, Promise<void>>;

type Pause = (ms: number, signal: AbortSignal) => Promise<void>;

/** Tells webhooks of changes, in every worker process, until `stopping`; what is on its way then is broken off and sent later. */
export const startCourier = async (deps: CourierDeps, log: WorkerLog, pause: Pause, stopping: AbortSignal): Promise<void> => {
  const lanes: Lanes = new Map();
  let tidied = 0;
  while (!stopping.aborted) {
    let isMore = false;
    try {
      isMore = await lookOnce(deps, log, lanes, stopping);
      if (deps.now().getTime() - tidied >= TIDY_MS) {
        tidied = deps.now().getTime();
        await tidyDeliveries(deps);
      }
    } catch (error) {
      log.error({ err: error }, 'The courier could not look for changes; it tries again.');
    }
    if (!isMore) await pause(LOOK_MS, stopping);
  }
  await Promise.all(lanes.values());
};

/**
 * Queues new changes and opens a lane for each webhook for which something is due: a slow one holds up itself alone.
 * Gives true where there are more changes to queue.
 */
export const lookOnce = async (deps: CourierDeps, log: WorkerLog, lanes: Lanes, stopping?: AbortSignal): Promise<boolean> => {
  const active = await deps.webhooks.active();
  if (active.length === 0) return false;
  const isMore = await spreadChanges(deps, active);
  const due = new Set(await deps.deliveries.webhooksDue(deps.now()));
  for (const { id } of active) {
    if (!due.has(id) || lanes.has(id)) continue;
    lanes.set(id, lane(deps, log, id, stopping).finally(() => lanes.delete(id)));
  }
  return isMore;
};

const lane = async (deps: CourierDeps, log: WorkerLog, webhook: string, stopping: AbortSignal | undefined): Promise<void> => {
  try {
    await deliverDue(deps, webhook, stopping);
  } catch (error) {
    log.error({ err: error, webhook }, 'A webhook could not be told of changes; it is tried again.');
  }
};
