import { groupBy, inOrder, type Matching, type Side } from './matching.ts';

/**
 * Matches equal texts: in each field those that occur once on both sides anchor the order, repeated ones are matched
 * between the same anchors first; what is left is matched in order within the field, then across fields.
 */
export function alignTexts(matching: Matching, textOf: (side: Side) => string): void {
  const { known, current } = matching;
  const sides = {
    known: known.map((side, at) => (matching.isKnownFree(at) ? textOf(side) : '')),
    current: current.map((side, at) => (matching.isCurrentFree(at) ? textOf(side) : '')),
  };
  const pairUp = (knownKey: (at: number) => string, currentKey: (at: number) => string, once: boolean): [number, number][] => {
    const left = groupBy(known.flatMap((_, at) => (matching.isKnownFree(at) ? [at] : [])), knownKey);
    const right = groupBy(current.flatMap((_, at) => (matching.isCurrentFree(at) ? [at] : [])), currentKey);
    const pairs: [number, number][] = [];
    for (const [key, to] of right) {
      const from = left.get(key) ?? [];
      if (once && (from.length !== 1 || to.length !== 1)) continue;
      for (let i = 0; i < Math.min(from.length, to.length); i++) pairs.push([from[i] as number, to[i] as number]);
    }
    for (const [a, b] of pairs) matching.match(a, b);
    return pairs;
  };
  const inField = (side: readonly Side[], texts: readonly string[]) => (at: number) => `${side[at]?.field}\n${texts[at]}`;
  const knownKey = inField(known, sides.known);
  const currentKey = inField(current, sides.current);

  pairUp(knownKey, currentKey, true);
  const gaps = gapsOf(matching);
  pairUp((at) => `${gaps.known[at]}\n${knownKey(at)}`, (at) => `${gaps.current[at]}\n${currentKey(at)}`, false);
  pairUp(knownKey, currentKey, false);
  pairUp((at) => sides.known[at] ?? '', (at) => sides.current[at] ?? '', false);
}

/** For each segment of both sides, the number of the gap it lies in between the matched ones that stayed in order. */
export function gapsOf(matching: Matching): { readonly known: readonly number[]; readonly current: readonly number[] } {
  const pairs = matching.current.flatMap((_, at): [number, number][] => {
    const from = matching.fromOf(at);
    return from === null ? [] : [[from, at]];
  });
  const anchors = inOrder(pairs);
  return {
    known: number(matching.known.length, anchors.map(([at]) => at)),
    current: number(matching.current.length, anchors.map(([, at]) => at)),
  };
}

function number(length: number, anchors: readonly number[]): readonly number[] {
  let gap = 0;
  return Array.from({ length }, (_, at) => (anchors[gap] === at ? gap++ : gap));
}
