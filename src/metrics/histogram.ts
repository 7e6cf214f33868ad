import type { Sample } from './figure.ts';

export interface Spread {
  readonly labels: Readonly<Record<string, string>>;
  /** How many fell between the bound before and this one; one place more for what is above them all. */
  readonly counts: ArrayLike<number>;
  readonly sum: number;
}

/**
 * A histogram's lines in Prometheus's way, each bound counting all below it. Nothing where nothing was counted.
 * @param bounds upper bounds, smallest first
 */
export const histogram = (name: string, bounds: readonly number[], { labels, counts, sum }: Spread): readonly Sample[] => {
  let below = 0;
  const buckets = [...bounds, '+Inf' as const].map((le, place) => {
    below += counts[place] ?? 0;
    return { metricName: `${name}_bucket`, labels: { ...labels, le }, value: below };
  });
  return below === 0 ? [] : [...buckets, { metricName: `${name}_sum`, labels, value: sum }, { metricName: `${name}_count`, labels, value: below }];
};
