import type { Payload } from 'payload';
import type { Registry } from 'prom-client';
import type { Settings } from '../env.ts';
import { health } from '../gate/health.ts';
import type { HealthProbe } from '../gate/health.ts';
import type { Operations } from '../gate/operations.ts';
import { baseProbes, stoppingProbe } from './probesOf.ts';

interface Parts {
  readonly payload: Payload;
  readonly settings: Settings;
  readonly registry: Registry;
  /** More that its health depends on. */
  readonly probes: Readonly<Record<string, HealthProbe>>;
  readonly stopping: AbortSignal;
}

/** What a process for staff or work tells operators. An engine that rests is no reason to send staff elsewhere. */
export const operationsOf = ({ payload, settings, registry, probes, stopping }: Parts): Operations => {
  const base = baseProbes(payload);
  return {
    health: () => health({ ...base, ...probes }),
    ready: () => health({ ...base, ...stoppingProbe(stopping) }),
    metrics: { render: () => registry.metrics(), contentType: registry.contentType },
    metricsToken: settings.metricsToken,
  };
};
