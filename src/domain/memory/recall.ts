import type { Segment } from '../review/translation.ts';
import type { Alignment, Extraction } from '../segments/types.ts';

const REMOVED_KEPT = 100;

export interface Recalled {
  /** The row's segments followed by the removed ones that came back; `alignment.from` counts in this list. */
  readonly known: readonly Segment[];
  readonly alignment: Alignment;
  /** What the row keeps of segments that are not in the source now. */
  readonly removed: readonly Segment[];
}

/**
 * Finds segments that left the source and came back (a paragraph cut, and pasted after the machine ran): they get their
 * old identity and text again. Segments that leave now are kept, people's before machines', the newest 100.
 */
export const recall = (segments: readonly Segment[], removed: readonly Segment[], extraction: Extraction, alignment: Alignment): Recalled => {
  const free = [...removed];
  const back: Segment[] = [];
  const aligned = alignment.aligned.map((place, index) => {
    if (place.relation !== 'new') return place;
    const at = free.findIndex((segment) => segment.source === extraction.segments[index]?.text);
    const [found] = at < 0 ? [] : free.splice(at, 1);
    return found ? { id: found.id, relation: 'same' as const, from: segments.length + back.push(found) - 1 } : place;
  });
  const leaving = alignment.removed.flatMap((index) => segments[index] ?? []).filter(({ target }) => target !== null);
  const kept = [...free, ...leaving];
  const people = kept.filter(({ origin, state }) => origin === 'human' || state === 'reviewed').slice(-REMOVED_KEPT);
  const machines = kept.filter((segment) => !people.includes(segment)).slice(-(REMOVED_KEPT - people.length) || kept.length);
  return { known: [...segments, ...back], alignment: { aligned, removed: alignment.removed }, removed: [...machines, ...people] };
};
