import { isRefusal } from '../../domain/review/refusal.ts';
import type { Refusal } from '../../domain/review/refusal.ts';
import type { Segment } from '../../domain/review/translation.ts';
import type { Row } from '../../store/rows.ts';
import type { Deps } from '../deps.ts';
import { changeRow } from './changeRow.ts';
import { keepAssigned } from './keepAssigned.ts';

export interface ChangedSegment {
  readonly row: Row;
  readonly segment: Segment;
  /** Until when the text is the sender's (ISO 8601); null where it is not assigned to them. */
  readonly until: string | null;
}

/** Who does something to which segment, and the name they gave the request. */
export interface SegmentRequest {
  readonly segment: string;
  /** The segment's revision that they saw. */
  readonly rev: number;
  readonly by: string;
  /** A repeated request with the same key is answered as done. */
  readonly key?: string | undefined;
}

/** Changes one segment of a row by a decision on the segment as it stands; the same segment back means that nothing changes. */
export const changeSegment = async (deps: Pick<Deps, 'store' | 'now'>, first: Row, { segment: id, rev, by, key }: SegmentRequest, decide: (segment: Segment, row: Row) => Segment | Refusal): Promise<ChangedSegment | Refusal> => {
  const outcome = await changeRow(deps, first, (row) => {
    const segment = segmentIn(row, id);
    if (!segment) return { refused: 'segment_gone' };
    if (key !== undefined && segment.saveKey === key) return null;
    const decided = decide(segment, row);
    if (isRefusal(decided)) return decided;
    if (decided === segment) return null;
    return { segments: new Map([[id, key === undefined ? decided : { ...decided, saveKey: key }]]) };
  });
  if (isRefusal(outcome)) return outcome.refused === 'segment_changed' ? { ...outcome, base: await baseOf(deps, first.id, id, rev) } : outcome;
  const segment = segmentIn(outcome, id);
  if (!segment) return { refused: 'segment_gone' };
  return { row: outcome, segment, until: await keepAssigned(deps, outcome, by) };
};

const segmentIn = ({ segments }: Row, id: string): Segment | undefined => (segments ?? []).find((segment) => segment.id === id);

/** The text that stood at a revision, as near as the history kept it: one person's sitting is one entry. */
const baseOf = async ({ store }: Pick<Deps, 'store'>, row: string, segment: string, rev: number): Promise<string | null> =>
  (await store.history.ofSegment(row, segment)).findLast(({ revision }) => revision >= rev)?.target ?? null;
