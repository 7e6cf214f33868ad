import type { Act, Approval, Origin, Segment } from '../review/translation.ts';
import { align } from '../segments/align.ts';
import type { ExtractedSegment, KnownSegment } from '../segments/types.ts';
import type { PublishedSegment } from './publication.ts';

/** A target that may stand for exactly this source text. */
export interface AcceptedText extends KnownSegment {
  readonly target: string;
  readonly origin: Origin;
  readonly engine: string | null;
  /** Null for a text that nobody approved. */
  readonly approved: Act | null;
}

/**
 * For each segment of a source the first of the offered texts that was made for exactly its words; null where there is
 * none. Earlier tiers win. Texts go by what they say, never by where they stood, and each is used once.
 */
export const acceptedTexts = (segments: readonly ExtractedSegment[], tiers: readonly (readonly AcceptedText[])[]): readonly (AcceptedText | null)[] => {
  const found: (AcceptedText | null)[] = segments.map(() => null);
  const used = new Set<string>();
  for (const tier of tiers) {
    const open = segments.flatMap((_, at) => (found[at] ? [] : [at]));
    const wanted = new Set(open.map((at) => segments[at]?.text));
    const offered = tier.filter(({ id, source }) => !used.has(id) && wanted.has(source)).map(withoutPlace);
    if (offered.length === 0) continue;
    const { aligned } = align(offered, open.flatMap((at) => segments[at] ?? []), () => '');
    aligned.forEach(({ relation, from }, n) => {
      const text = relation === 'same' && from !== null ? offered[from] : undefined;
      const at = open[n];
      if (text === undefined || at === undefined || used.has(text.id)) return;
      found[at] = text;
      used.add(text.id);
    });
  }
  return found;
};

/** A path that counts positions says nothing to `align`, so that a text which moved to another field is found there. */
const withoutPlace = (text: AcceptedText, at: number): AcceptedText => ({ ...text, path: `${text.field}.${at}` });

/** What people approved in a row, also where the text or its source has moved on since. */
export const approvedIn = (segments: readonly Segment[] | null): readonly AcceptedText[] =>
  (segments ?? []).flatMap((segment) => (segment.approved ? [fromApproval(segment, segment.approved)] : []));

const fromApproval = ({ id, field, path, block }: Segment, { source, target, origin, engine, by, at }: Approval): AcceptedText =>
  ({ id, field, path, block, source, target, origin, engine, approved: { by, at } });

/**
 * What a machine made for the row's present source: its own target, or its proposal beside a person's text for an older
 * source. What a person is writing is nobody's to publish before they approve it.
 */
export const machineTextsIn = (segments: readonly Segment[] | null): readonly AcceptedText[] =>
  (segments ?? []).flatMap(({ id, field, path, block, source, target, origin, engine, outdated, proposal }) => {
    const place = { id, field, path, block, source, approved: null };
    if (outdated) return proposal ? [{ ...place, target: proposal.target, origin: 'machine' as const, engine: proposal.engine }] : [];
    return target !== null && (origin === 'machine' || origin === 'memory') ? [{ ...place, target, origin, engine }] : [];
  });

/** The texts that readers have now. */
export const publishedTexts = (segments: readonly PublishedSegment[], which: 'approved' | 'any'): readonly AcceptedText[] =>
  segments.filter(({ approved, source }) => source !== '' && (which === 'any' || approved !== null)).map((segment) => ({ ...segment, block: 'other' }));
