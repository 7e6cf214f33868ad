import { parseTagged, tagIds, type Inline } from './tagged.ts';

/** What is wrong with the tags of a target, against its source. `id` is 0 where the whole text is malformed. */
export interface TagFault {
  readonly kind: 'missing' | 'extra' | 'duplicate' | 'crossed' | 'malformed';
  readonly id: number;
}

/**
 * The faults of a target's tags: `malformed` (no tagged text, or a pair written as a point or the other way round),
 * `missing`, `extra` (the source has no such id), `duplicate`, and `crossed` (a pair lies inside other pairs than in
 * the source). Order along the text is free. An empty list means every tag is there exactly once and nested right.
 */
export function tagFaults(sourceText: string, targetText: string): readonly TagFault[] {
  const target = parseTagged(targetText);
  if (!target) return [{ kind: 'malformed', id: 0 }];
  const source = placesOf(parseTagged(sourceText) ?? []);
  const found = placesOf(target);
  const counts = new Map<number, number>();
  for (const id of tagIds(targetText)) counts.set(id, (counts.get(id) ?? 0) + 1);

  const faults: TagFault[] = [];
  for (const [id, place] of source) {
    const other = found.get(id);
    if (!other) faults.push({ kind: 'missing', id });
    else if (other.pair !== place.pair) faults.push({ kind: 'malformed', id });
    else if (place.pair && !sameParents(place, other, source, found)) faults.push({ kind: 'crossed', id });
  }
  for (const id of found.keys()) if (!source.has(id)) faults.push({ kind: 'extra', id });
  for (const [id, count] of counts) if (count > 1 && source.has(id)) faults.push({ kind: 'duplicate', id });
  return faults;
}

interface Place {
  readonly pair: boolean;
  readonly parents: readonly number[];
}
type Places = ReadonlyMap<number, Place>;

/** Where each tag lies first: duplicates are counted apart. */
function placesOf(tree: readonly Inline[], parents: readonly number[] = [], into = new Map<number, Place>()): Places {
  for (const node of tree) {
    if (node.kind === 'text') continue;
    if (!into.has(node.id)) into.set(node.id, { pair: node.kind === 'pair', parents });
    if (node.kind === 'pair') placesOf(node.children, [...parents, node.id], into);
  }
  return into;
}

/** A parent that is missing or extra is a fault of its own, not of its children. */
function sameParents(a: Place, b: Place, source: Places, target: Places): boolean {
  const shared = (ids: readonly number[]) => ids.filter((id) => source.get(id)?.pair && target.get(id)?.pair).sort((x, y) => x - y);
  return shared(a.parents).join() === shared(b.parents).join();
}
