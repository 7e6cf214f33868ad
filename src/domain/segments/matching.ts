import type { BlockKind, ExtractedSegment, KnownSegment } from './types.ts';

/** One side of an alignment, in the same words for both. */
export interface Side {
  readonly field: string;
  readonly path: string;
  readonly block: BlockKind;
  readonly text: string;
}

/** Pairs found so far between known and current segments; each is matched at most once. */
export interface Matching {
  readonly known: readonly Side[];
  readonly current: readonly Side[];
  readonly match: (known: number, current: number) => void;
  readonly isKnownFree: (known: number) => boolean;
  readonly isCurrentFree: (current: number) => boolean;
  readonly fromOf: (current: number) => number | null;
}

export function openMatching(known: readonly KnownSegment[], current: readonly ExtractedSegment[]): Matching {
  const taken = new Set<number>();
  const from = new Map<number, number>();
  return {
    known: known.map(({ field, path, block, source }) => ({ field, path, block, text: source })),
    current,
    match: (a, b) => {
      taken.add(a);
      from.set(b, a);
    },
    isKnownFree: (at) => !taken.has(at),
    isCurrentFree: (at) => !from.has(at),
    fromOf: (at) => from.get(at) ?? null,
  };
}

/** Indexes by a key, in order. */
export function groupBy(indexes: readonly number[], keyOf: (index: number) => string): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const index of indexes) {
    const key = keyOf(index);
    const group = groups.get(key);
    if (group) group.push(index);
    else groups.set(key, [index]);
  }
  return groups;
}

/**
 * The longest run of pairs in which both sides grow: what stayed in order. O(n log n).
 *
 * @param pairs [known, current], by growing `current`, each index once
 */
export function inOrder(pairs: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] {
  const tails: number[] = [];
  const before: number[] = [];
  pairs.forEach(([known], at) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tails[middle] as number]?.[0] ?? 0) < known) low = middle + 1;
      else high = middle;
    }
    before[at] = low > 0 ? (tails[low - 1] as number) : -1;
    tails[low] = at;
  });
  const kept: (readonly [number, number])[] = [];
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) kept.push(pairs[at] as readonly [number, number]);
  return kept.reverse();
}
