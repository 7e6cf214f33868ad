import { Gauge } from 'prom-client';
import type { Registry } from 'prom-client';

/** One line of a figure. */
export interface Sample {
  readonly labels?: Readonly<Record<string, string | number>>;
  readonly value: number;
  /** Where it is not the figure's own, as in a histogram's parts. */
  readonly metricName?: string;
}

export interface Figure {
  readonly name: string;
  readonly help: string;
  readonly type: 'counter' | 'gauge' | 'histogram';
  /** What it is now; asked only when somebody reads the metrics. */
  readonly read: () => readonly Sample[] | Promise<readonly Sample[]>;
}

/**
 * Adds a figure that is counted elsewhere. `prom-client`'s own are told of every event, with labels to be hashed each time;
 * this one is read. Where reading fails it has no value, and the other figures are there all the same.
 */
export const figure = (registry: Registry, { name, help, type, read }: Figure): void => {
  const metric = new Gauge({ name, help, registers: [registry] });
  const get = async () => ({ name, help, type, aggregator: 'sum', values: await samplesOf(read) });
  Object.assign(metric, { get });
};

const samplesOf = async (read: Figure['read']): Promise<readonly Sample[]> => {
  try {
    return (await read()).map((sample) => ({ ...sample, labels: sample.labels ?? {} }));
  } catch {
    return [];
  }
};
