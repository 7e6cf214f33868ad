import type { Refusal, Theirs } from './refusal.ts';
import type { Segment } from './translation.ts';

/**
 * What changed in a segment since the revision that a writer saw: its source, or its text. Null where they saw what
 * stands; a new proposal, a waiver or another place in the document is no clash.
 */
export const clashOf = (segment: Segment, seen: number): Refusal | null => {
  if (seen === segment.revision) return null;
  if ((segment.sourceRevision ?? 0) > seen) {
    const { source, revision, approved, proposal } = segment;
    return {
      refused: 'source_changed', source, rev: revision, theirs: theirsOf(segment), proposal: proposal ?? null,
      approved: approved ? { source: approved.source, target: approved.target } : null,
    };
  }
  const isMoved = (segment.targetRevision ?? segment.revision) > seen || seen > segment.revision;
  return isMoved ? { refused: 'segment_changed', theirs: theirsOf(segment), base: null } : null;
};

const theirsOf = ({ target, revision, written }: Segment): Theirs => ({ target, rev: revision, by: written?.by ?? null, at: written?.at ?? '' });
