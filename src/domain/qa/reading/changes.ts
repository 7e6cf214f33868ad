import type { Address } from './addresses.ts';

/** An address of the source the target lacks, the one it has instead, or both. */
export interface Change {
  readonly wanted?: Address;
  readonly found?: Address;
}

/** What differs between two sets of addresses; lost and added ones are paired in reading order. */
export const changes = (
  source: readonly Address[],
  target: readonly Address[],
  canonical: (address: string) => string,
): readonly Change[] => {
  const lost = without(source, target, canonical);
  const added = without(target, source, canonical);
  return Array.from({ length: Math.max(lost.length, added.length) }, (_, index) => ({
    ...(lost[index] ? { wanted: lost[index] } : {}),
    ...(added[index] ? { found: added[index] } : {}),
  }));
};

const without = (some: readonly Address[], others: readonly Address[], canonical: (address: string) => string): Address[] => {
  const seen = new Set(others.map(({ text }) => canonical(text)));
  return some.filter(({ text }) => {
    const key = canonical(text);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
};
