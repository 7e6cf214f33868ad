import { alignFields } from './alignFields.ts';
import { alignSimilar } from './alignSimilar.ts';
import { alignTexts } from './alignTexts.ts';
import { openMatching } from './matching.ts';
import { wordsOf } from './retag.ts';
import type { Alignment, ExtractedSegment, KnownSegment } from './types.ts';

/**
 * Which segments of a document are the ones known from before. Plain fields go by their path; everything else by its
 * text: equal texts in order, then moved ones (same field, then any), then texts equal but for their tags, then
 * similar ones between the neighbours that stayed, and last similar ones that moved. Of a split paragraph the half
 * more like the old one keeps the identity, of joined ones the more similar. What a tag stands for does not count.
 * Near linear in the number of segments, also where everything moved or everything changed.
 *
 * @param newId gives the id of a segment that is not known; called in reading order
 */
export function align(
  known: readonly KnownSegment[],
  current: readonly ExtractedSegment[],
  newId: () => string,
): Alignment {
  const matching = openMatching(known, current);
  alignFields(matching);
  alignTexts(matching, ({ text }) => text);
  alignTexts(matching, ({ text }) => wordsOf(text));
  alignSimilar(matching);
  const aligned = current.map((segment, at) => {
    const from = matching.fromOf(at);
    const before = from === null ? undefined : known[from];
    if (!before) return { id: newId(), relation: 'new' as const, from: null };
    return { id: before.id, relation: before.source === segment.text ? ('same' as const) : ('changed' as const), from };
  });
  const removed = known.flatMap((_, at) => (matching.isKnownFree(at) ? [at] : []));
  return { aligned, removed };
}
