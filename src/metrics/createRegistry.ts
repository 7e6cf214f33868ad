import { collectDefaultMetrics, Registry } from 'prom-client';

/** A place for a process's figures; Node's own (memory, event loop, collections of garbage) are there already. */
export const createRegistry = (): Registry => {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  return registry;
};
