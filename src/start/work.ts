import type { Payload } from 'payload';
import type { Registry } from 'prom-client';
import { createEngine } from '../engines/index.ts';
import type { Settings } from '../env.ts';
import type { HealthProbe } from '../gate/health.ts';
import { startWorker } from '../worker/worker.ts';
import { countBilled } from './countBilled.ts';
import type { Lifetime } from './lifetime.ts';
import { workerProbes } from './probesOf.ts';
import { workMetrics } from './workMetrics.ts';

/** Starts the worker in this process, with its figures. Gives what its health is seen by. */
export const work = (payload: Payload, settings: Settings, registry: Registry, life: Lifetime): Readonly<Record<string, HealthProbe>> => {
  let billed = 0;
  const engine = countBilled(createEngine(settings), (characters) => {
    billed += characters;
  });
  const worker = startWorker({ payload, settings, engine });
  life.atEnd(() => worker.stop());
  workMetrics(registry, payload, engine.name, () => billed);
  return workerProbes(payload, settings, worker);
};
