import { randomUUID } from 'node:crypto';
import type { Payload } from 'payload';
import type { Engine } from '../../src/engines/engine.ts';
import { createStore } from '../../src/store/createStore.ts';
import { workOne } from '../../src/worker/workOne.ts';
import type { WorkerDeps } from '../../src/worker/workOne.ts';

const HOUR_MS = 3_600_000;

/** A worker whose clock runs an hour ahead, so that nothing that waits needs waiting for. */
export const workerFor = (payload: Payload, engine: Engine): WorkerDeps => ({
  store: createStore(payload),
  engine,
  now: () => new Date(Date.now() + HOUR_MS),
  newId: randomUUID,
  log: { error: (details, message) => console.error(message, details), warn: () => undefined },
});

/** Works until nothing is due; a document that is put off again and again is an error. */
export const workUntilIdle = async (deps: WorkerDeps, most = 500): Promise<number> => {
  let done = 0;
  while (await workOne(deps, 'test')) if ((done += 1) > most) throw new Error('The work does not come to an end.');
  return done;
};
