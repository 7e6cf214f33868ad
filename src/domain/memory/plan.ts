import type { Segment } from '../review/translation.ts';
import type { Alignment, Extraction, ExtractedSegment } from '../segments/types.ts';
import { dropTags } from '../segments/dropTags.ts';
import { plainText } from '../segments/tagged.ts';
import { retag, sameWords } from '../segments/retag.ts';

/**
 * What to do for one segment of the source as it stands now:
 * - `keep`: nothing to ask; `segment` is final but for its checks.
 * - `translate`: the machine's text becomes the target.
 * - `propose`: a person's text is kept; the machine's becomes the proposal beside it.
 */
export type Step =
  | { readonly act: 'keep'; readonly segment: Segment }
  | { readonly act: 'translate' | 'propose'; readonly segment: Segment };

const LETTER = /\p{L}/u;

/**
 * Plans a translation: pure, so that whoever loses a race plans again from what is there now.
 * A person's text (written or approved) is never replaced, whatever its source did.
 */
export const plan = (known: readonly Segment[], extraction: Extraction, alignment: Alignment): readonly Step[] =>
  extraction.segments.map((current, index) => {
    const aligned = alignment.aligned[index];
    const before = aligned?.from === null || aligned?.from === undefined ? undefined : known[aligned.from];
    return before ? planKnown(before, current) : planNew(aligned?.id ?? current.path, current);
  });

const planNew = (id: string, current: ExtractedSegment): Step => {
  const segment: Segment = {
    ...placeOf(current), id, target: null, origin: null, engine: null, state: 'initial',
    outdated: false, findings: [], revision: 0, held: [],
  };
  return translateOrCopy(segment);
};

const planKnown = (before: Segment, current: ExtractedSegment): Step => {
  const moved: Segment = { ...before, ...placeOf(current) };
  if (before.target === null) return translateOrCopy(moved);
  if (before.source === current.text) return before.outdated && !before.proposal ? { act: 'propose', segment: moved } : { act: 'keep', segment: moved };
  if (before.outdated && before.previous?.source === current.text) return { act: 'keep', segment: upToDate(moved) };
  if (sameWords(before.source, current.text)) return reformatted(before, moved, current.text);
  if (isPersons(before)) {
    const { proposal: _, ...kept } = moved;
    return { act: 'propose', segment: { ...kept, outdated: true, previous: before.previous ?? { source: before.source } } };
  }
  return translateOrCopy({ ...moved, target: null, origin: null, engine: null, state: 'initial' });
};

/**
 * Only marks changed: the words stay, and the marks are carried over where their place is certain; a person's text
 * else loses those that the source has no more, for no draft could show them. Nobody approved that
 * pair of texts, so somebody looks at it once more.
 */
const reformatted = (before: Segment, known: Segment, source: string): Step => {
  const moved: Segment = known.state === 'reviewed' ? { ...known, state: 'translated' } : known;
  const target = retag(before.source, before.target ?? '', source);
  if (target === null) return isPersons(before) ? { act: 'keep', segment: { ...moved, target: dropTags(before.target ?? '', new Set(moved.tags.map(({ id }) => id))) } } : translateOrCopy({ ...moved, target: null, origin: null, engine: null, state: 'initial' });
  const proposal = before.proposal && retag(before.source, before.proposal.target, source);
  const { proposal: _, ...rest } = moved;
  return {
    act: 'keep',
    segment: {
      ...rest, target, revision: before.revision + 1,
      ...(before.proposal && proposal && { proposal: { ...before.proposal, target: proposal } }),
    },
  };
};

/** True where a person wrote or approved the target. */
const isPersons = (segment: Segment): boolean =>
  segment.origin === 'human' || segment.origin === 'import' || segment.state === 'reviewed';

const upToDate = (segment: Segment): Segment => {
  const { previous: _, proposal: __, ...rest } = segment;
  return { ...rest, outdated: false };
};

/** A text without letters ("2023", "19–21") has nothing to translate: it is copied and costs nothing. */
const translateOrCopy = (segment: Segment): Step =>
  LETTER.test(plainText(segment.source))
    ? { act: 'translate', segment }
    : { act: 'keep', segment: { ...segment, target: segment.source, origin: 'machine', engine: 'copy', state: 'translated', revision: segment.revision + 1 } };

const placeOf = (current: ExtractedSegment) => ({
  field: current.field,
  path: current.path,
  block: current.block,
  source: current.text,
  tags: current.tags,
  ...(current.maxLength !== undefined && { maxLength: current.maxLength }),
});
