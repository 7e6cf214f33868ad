import { gapsOf } from './alignTexts.ts';
import { groupBy, type Matching, type Side } from './matching.ts';
import { likeness, featuresOf } from './likeness.ts';

/** Below this an edited paragraph between the same neighbours counts as another text. */
const IN_PLACE = 0.4;
/** A paragraph that was edited and moved must be more clearly the same. */
const MOVED = 0.6;
/** Features that more paragraphs than this have in common do not tell them apart. */
const COMMON = 24;
/** Up to so many pairs in one gap all are compared. */
const ALL_PAIRS = 400;

/** Matches edited texts by their likeness: first within each gap of what stayed in order, then within each field. */
export function alignSimilar(matching: Matching): void {
  const features = new Map<string, ReadonlySet<string>>();
  const featured = (side: Side): ReadonlySet<string> => {
    const found = features.get(side.text) ?? featuresOf(side.text);
    features.set(side.text, found);
    return found;
  };
  const gaps = gapsOf(matching);
  const gapKey = (numbers: readonly number[], sides: readonly Side[]) => (at: number) => `${numbers[at]}\n${sides[at]?.field}`;
  matchWithin(matching, gapKey(gaps.known, matching.known), gapKey(gaps.current, matching.current), featured, IN_PLACE);
  const fieldKey = (sides: readonly Side[]) => (at: number) => sides[at]?.field ?? '';
  matchWithin(matching, fieldKey(matching.known), fieldKey(matching.current), featured, MOVED);
}

type KeyOf = (at: number) => string;
type Featured = (side: Side) => ReadonlySet<string>;

function matchWithin(matching: Matching, knownKey: KeyOf, currentKey: KeyOf, featured: Featured, least: number): void {
  const free = (sides: readonly Side[], isFree: (at: number) => boolean) => sides.flatMap((_, at) => (isFree(at) ? [at] : []));
  const left = groupBy(free(matching.known, matching.isKnownFree), knownKey);
  const right = groupBy(free(matching.current, matching.isCurrentFree), currentKey);
  for (const [key, current] of right) {
    const known = left.get(key);
    if (known) matchGroup(matching, known, current, featured, least);
  }
}

interface Candidate {
  readonly known: number;
  readonly current: number;
  readonly score: number;
  /** How far apart the two lie in their groups, and whether they are the same kind of block: tie-breakers. */
  readonly apart: number;
  readonly sameBlock: boolean;
}

function matchGroup(matching: Matching, known: readonly number[], current: readonly number[], featured: Featured, least: number): void {
  const nearby = neighbours(matching, known, current, featured);
  const candidates: Candidate[] = [];
  current.forEach((to, i) => {
    const b = matching.current[to] as Side;
    for (const j of nearby(i)) {
      const from = known[j] as number;
      const a = matching.known[from] as Side;
      const score = likeness(featured(a), featured(b));
      if (score >= least) candidates.push({ known: from, current: to, score, apart: Math.abs(i - j), sameBlock: a.block === b.block });
    }
  });
  candidates.sort((x, y) => y.score - x.score || Number(y.sameBlock) - Number(x.sameBlock) || x.apart - y.apart || x.current - y.current);
  for (const { known: from, current: to } of candidates) {
    if (matching.isKnownFree(from) && matching.isCurrentFree(to)) matching.match(from, to);
  }
}

/** Which known ones are worth comparing with the i-th current one: all in a small group, else those that share rare features. */
function neighbours(matching: Matching, known: readonly number[], current: readonly number[], featured: Featured): (i: number) => Iterable<number> {
  if (known.length * current.length <= ALL_PAIRS) return () => known.keys();
  const holders = new Map<string, number[]>();
  known.forEach((at, j) => {
    for (const feature of featured(matching.known[at] as Side)) {
      const list = holders.get(feature);
      if (!list) holders.set(feature, [j]);
      else if (list.length <= COMMON) list.push(j);
    }
  });
  return (i) => {
    const found = new Set([i - 1, i, i + 1].filter((j) => j >= 0 && j < known.length));
    for (const feature of featured(matching.current[current[i] as number] as Side)) {
      const list = holders.get(feature) ?? [];
      if (list.length <= COMMON && found.size < 200) for (const j of list) found.add(j);
    }
    return found;
  };
}
