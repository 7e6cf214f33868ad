import type { Segment } from './translation.ts';

/**
 * The segments with the marks of what changed since `before`: a changed segment's revision has grown, and it knows the
 * row's revision at which that happened. Whoever looks again asks for those alone.
 * A text nobody claims is the machine's, written now; a first approval was of another text.
 * @param revision the row's revision that these segments are written with
 * @param at ISO 8601
 */
export const stampChanges = (before: readonly Segment[], after: readonly Segment[], revision: number, at: string): readonly Segment[] => {
  const known = new Map(before.map((segment) => [segment.id, segment]));
  return after.map((segment) => {
    const old = known.get(segment.id);
    if (!old) return { ...segment, ...(segment.target !== null && { written: segment.written ?? { by: null, at } }), touched: revision, sourceRevision: segment.revision, targetRevision: segment.revision };
    if (isSame(old, segment)) return segment.touched === old.touched ? segment : { ...segment, ...(old.touched !== undefined && { touched: old.touched }) };
    const grown = Math.max(segment.revision, old.revision + 1);
    const sourceRevision = segment.source === old.source ? (segment.sourceRevision ?? old.sourceRevision) : grown;
    const targetRevision = segment.target === old.target ? (segment.targetRevision ?? old.targetRevision) : grown;
    const { firstApproval, ...rest } = segment;
    const isOther = segment.target !== old.target || segment.source !== old.source;
    const isUnclaimed = segment.target !== old.target && segment.target !== null && segment.written?.at === old.written?.at && segment.written?.by === old.written?.by;
    return {
      ...rest, revision: grown, touched: revision, ...(sourceRevision !== undefined && { sourceRevision }), ...(targetRevision !== undefined && { targetRevision }),
      ...(firstApproval && !(isOther && firstApproval.at === old.firstApproval?.at) && { firstApproval }),
      ...(isUnclaimed && { written: { by: null, at } }),
    };
  });
};

/** The segments of `before` whose text or approval a save replaces: they go into the history first. */
export const replacedIn = (before: readonly Segment[], after: readonly Segment[]): readonly Segment[] => {
  const now = new Map(after.map((segment) => [segment.id, segment]));
  return before.filter((old) => old.target !== null && isReplaced(old, now.get(old.id)));
};

const isReplaced = (old: Segment, now: Segment | undefined): boolean =>
  now === undefined || (now.target !== old.target && !isSameSitting(old, now)) || (old.approved !== undefined && now.approved !== old.approved && JSON.stringify(now.approved) !== JSON.stringify(old.approved));

const SITTING_MS = 30 * 60_000;

/** One person's work on one text in one go is one entry, not one for each pause of their fingers. */
const isSameSitting = (old: Segment, now: Segment): boolean =>
  old.origin === 'human' && now.origin === 'human' && old.written !== undefined && now.written !== undefined && old.written.by !== null &&
  old.written.by === now.written.by && old.state === now.state && Date.parse(now.written.at) - Date.parse(old.written.at) < SITTING_MS;

const isSame = (a: Segment, b: Segment): boolean =>
  a.source === b.source && a.target === b.target && a.state === b.state && a.outdated === b.outdated &&
  a.proposal?.target === b.proposal?.target && a.firstApproval?.at === b.firstApproval?.at && (a.waived?.length ?? 0) === (b.waived?.length ?? 0) &&
  a.approved?.at === b.approved?.at && a.findings.length === b.findings.length && a.path === b.path;
