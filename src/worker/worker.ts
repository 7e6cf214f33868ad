import { randomUUID } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import type { Payload } from 'payload';
import type { Engine } from '../engines/engine.ts';
import { createEngine } from '../engines/index.ts';
import type { Settings } from '../env.ts';
import { createStore } from '../store/createStore.ts';
import { courierDeps, startCourier } from './courier.ts';
import { notifyDeps, startPostman } from './postman.ts';
import { startPublisher } from './publisher.ts';
import { sweep } from './sweep.ts';
import { workOne } from './workOne.ts';
import type { WorkerDeps } from './workOne.ts';

/** Documents in hand at once; the engine bounds its own calls. */
const HANDS = 4;
const IDLE_MS = 500;
const SWEEP_MS = 5 * 60_000;

export interface Worker {
  /** Stops taking work, lets what is in hand come to a safe point, and resolves. */
  stop(): Promise<void>;
  /** When it last looked for work; health asks. */
  lastSeen(): Date;
}

/** What the worker's flows are handed. */
export const workerDeps = (payload: Payload, settings: Settings): WorkerDeps => ({
  store: createStore(payload),
  engine: createEngine(settings),
  now: () => new Date(),
  newId: randomUUID,
  log: payload.logger,
});

/**
 * Starts the loop that takes due documents, and the sweep. A new start is a new try for an engine that was stopped.
 * @param engine in place of the one that the settings name
 */
export const startWorker = ({ payload, settings, engine }: { payload: Payload; settings: Settings; engine?: Engine }): Worker => {
  const deps = { ...workerDeps(payload, settings), ...(engine && { engine }) };
  const owner = randomUUID();
  const stopping = new AbortController();
  // Each loop listens, and each webhook that is being told something; that is no leak.
  setMaxListeners(0, stopping.signal);
  let seen = new Date();

  const ready = beginAnew(deps, settings);

  const hand = async (): Promise<void> => {
    await ready;
    while (!stopping.signal.aborted) {
      try {
        seen = new Date();
        if (!(await workOne(deps, owner, stopping.signal))) await pause(IDLE_MS, stopping.signal);
        else await new Promise((resolve) => setImmediate(resolve));
      } catch (error) {
        deps.log.error({ err: error }, 'The worker could not look for work; it tries again.');
        await pause(IDLE_MS * 4, stopping.signal);
      }
    }
  };
  const sweeper = async (): Promise<void> => {
    await ready;
    while (!stopping.signal.aborted) {
      try {
        await sweep(deps, stopping.signal);
      } catch (error) {
        deps.log.error({ err: error }, 'The sweep failed; it runs again.');
      }
      await pause(SWEEP_MS, stopping.signal);
    }
  };
  const done = Promise.all([
    ...Array.from({ length: HANDS }, hand),
    sweeper(),
    ready.then(() => startPublisher(deps, pause, stopping.signal)),
    ready.then(() => startPostman(notifyDeps(payload, settings, deps), deps, settings, pause, stopping.signal)),
    ready.then(() => startCourier(courierDeps(payload, settings), deps.log, pause, stopping.signal)),
  ]);

  return {
    stop: async () => {
      stopping.abort();
      await done;
    },
    lastSeen: () => seen,
  };
};

/** A start is a new try for an engine that was stopped; and where there is one process, nobody else holds a lease. */
const beginAnew = async ({ store, engine, log }: WorkerDeps, settings: Settings): Promise<void> => {
  try {
    await store.engines.wake(engine.name);
    if (settings.database.kind === 'sqlite') await store.leases.freeAll();
  } catch (error) {
    log.error({ err: error }, 'The worker could not look after what its predecessor left; leases run out by themselves.');
  }
};

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const timer = setTimeout(finish, ms);
    function finish(): void {
      clearTimeout(timer);
      signal.removeEventListener('abort', finish);
      resolve();
    }
    signal.addEventListener('abort', finish);
  });
