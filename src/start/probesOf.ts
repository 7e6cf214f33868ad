import type { Payload } from 'payload';
import type { Settings } from '../env.ts';
import type { HealthProbe } from '../gate/health.ts';
import { engineStateStore } from '../store/engineStates.ts';
import { missingMigrations } from '../store/migrateDatabase.ts';
import type { Worker } from '../worker/worker.ts';

type Probes = Readonly<Record<string, HealthProbe>>;

/** A worker looks for work many times a second; one that holds a slow document in each hand, every few minutes. */
const LONGEST_SILENCE_MS = 10 * 60_000;

/** What any process needs that works with the database. */
export const baseProbes = (payload: Payload): Probes => ({
  database: async () => {
    await payload.count({ collection: 'users', overrideAccess: true });
    return { ok: true };
  },
  migrations: async () => {
    const missing = await missingMigrations(payload);
    return missing.length === 0 ? { ok: true } : { ok: false, detail: `not run yet: ${missing.join(', ')}; start Verso again` };
  },
});

/** What translating needs; only where a worker runs. */
export const workerProbes = (payload: Payload, settings: Settings, worker: Worker): Probes => ({
  engine: async () => {
    const resting = await engineStateStore(payload).resting(settings.engine, new Date());
    if (resting === null) return { ok: true, detail: settings.engine };
    return { ok: false, detail: `${settings.engine} rests: ${resting.message ?? resting.code}${resting.until ? `, until ${resting.until.toISOString()}` : ''}` };
  },
  worker: async () => {
    const silent = Date.now() - worker.lastSeen().getTime();
    return silent < LONGEST_SILENCE_MS ? { ok: true } : { ok: false, detail: `has not looked for work for ${Math.round(silent / 1000)} s` };
  },
});

/** Not ready from the moment the process is asked to stop, so that a balancer sends its requests elsewhere. */
export const stoppingProbe = (stopping: AbortSignal): Probes => ({
  stopping: () => Promise.resolve(stopping.aborted ? { ok: false, detail: 'it is being stopped' } : { ok: true }),
});
