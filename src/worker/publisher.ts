import { STOPPED } from '../domain/publication/order.ts';
import type { Failure } from '../domain/review/translation.ts';
import { isVersoError } from '../errors.ts';
import { carryOut } from '../flows/publish/carryOut.ts';
import type { PublishDeps } from '../flows/publish/publishDeps.ts';
import type { OrderSummary } from '../store/publishOrders.ts';
import type { WorkerLog } from './workOne.ts';

export interface PublisherDeps extends PublishDeps {
  readonly log: WorkerLog;
}

/** Orders that failed, and when they are tried again (milliseconds of the epoch); a new process tries at once. */
export type Resting = Map<string, number>;

const LONGEST_PAUSE_MS = 15 * 60_000;
/** How soon readers have what people publish. */
const LOOK_MS = 250;

/** Looks for orders again and again, in every worker process, until it is to stop. */
export const startPublisher = async (deps: PublisherDeps, pause: (ms: number, signal: AbortSignal) => Promise<void>, stopping: AbortSignal): Promise<void> => {
  const resting: Resting = new Map();
  while (!stopping.aborted) {
    try {
      await publishDue(deps, resting, stopping);
    } catch (error) {
      deps.log.error({ err: error }, 'The publisher could not look for orders; it tries again.');
    }
    await pause(LOOK_MS, stopping);
  }
};

/**
 * Carries out the orders that are due, those for one locale of one document in the order they were given. It needs no
 * lease: two publishers at one order do each step once. Gives how many were done.
 */
export const publishDue = async (deps: PublisherDeps, resting: Resting, stopping?: AbortSignal): Promise<number> => {
  const orders = await deps.store.orders.due(deps.now());
  const held = new Set<string>();
  let done = 0;
  for (const order of orders) {
    if (stopping?.aborted) return done;
    const place = placeOf(order);
    if (held.has(place)) continue;
    if ((resting.get(order.id) ?? 0) > deps.now().getTime() || !(await publishOne(deps, resting, order))) held.add(place);
    else done += 1;
  }
  return done;
};

/** What concerns a whole document stands in its source locale, and is told apart by that. */
const placeOf = ({ collection, documentId, locale }: OrderSummary): string => `${collection}:${documentId}:${locale}`;

const publishOne = async (deps: PublisherDeps, resting: Resting, { id }: OrderSummary): Promise<boolean> => {
  const { store, now, log } = deps;
  const order = await store.orders.byId(id);
  if (!order) return true;
  try {
    await carryOut(deps, order);
    resting.delete(id);
    return true;
  } catch (error) {
    const isFinal = isVersoError(error) && error.recourse === 'refuse';
    const attempts = isFinal ? STOPPED : (order.attempts ?? 0) + 1;
    resting.set(id, now().getTime() + Math.min(LONGEST_PAUSE_MS, 500 * 2 ** Math.min(attempts, 12)));
    const about = { collection: order.collection, documentId: order.documentId, locale: order.locale, act: order.act };
    if (isFinal) log.warn({ ...about, code: error.code }, `A publication that was ordered may not go live: ${error.message}`);
    else log.error({ err: error, ...about }, 'A publication could not be made; it is tried again.');
    await store.orders.failed(id, attempts, failureOf(error));
    return false;
  }
};

const failureOf = (error: unknown): Failure =>
  isVersoError(error) ? { code: error.code, message: error.message, params: error.params } : { code: 'unexpected', message: error instanceof Error ? error.message : String(error), params: {} };
