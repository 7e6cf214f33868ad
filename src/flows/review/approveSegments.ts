import { approve } from '../../domain/review/approve.ts';
import { clashOf } from '../../domain/review/clashOf.ts';
import type { Refusal, RefusalCode } from '../../domain/review/refusal.ts';
import { isRefusal } from '../../domain/review/refusal.ts';
import type { Segment } from '../../domain/review/translation.ts';
import type { Row } from '../../store/rows.ts';
import type { Deps } from '../deps.ts';
import { changeRow } from './changeRow.ts';
import { keepAssigned } from './keepAssigned.ts';

export interface ApprovedSegments {
  readonly row: Row;
  readonly approved: readonly string[];
  /** Approved by this person, and waiting for a second one. */
  readonly waiting: readonly string[];
  readonly refused: readonly { readonly id: string; readonly why: RefusalCode }[];
}

/** Approves many segments as they were on the screen, each for itself: one that can't be keeps no other from it. */
export const approveSegments = async (deps: Pick<Deps, 'store' | 'now'>, first: Row, seen: readonly { readonly id: string; readonly rev: number }[], by: string): Promise<ApprovedSegments | Refusal> => {
  const { secondPerson } = await deps.store.settings.translation();
  const revisions = new Map(seen.map(({ id, rev }) => [id, rev]));
  let refused: { id: string; why: RefusalCode }[] = [];
  const outcome = await changeRow(deps, first, (row) => {
    const approver = { by, at: deps.now().toISOString(), secondPerson: secondPerson.includes(row.locale) };
    const known = new Map((row.segments ?? []).map((segment) => [segment.id, segment]));
    const changed = new Map<string, Segment>();
    refused = [];
    for (const [id, rev] of revisions) {
      const segment = known.get(id);
      const decided: Segment | Refusal = segment ? clashOf(segment, rev) ?? approve(segment, row, approver) : { refused: 'segment_gone' };
      if (isRefusal(decided)) refused.push({ id, why: decided.refused });
      else if (decided !== segment) changed.set(id, decided);
    }
    return changed.size === 0 ? null : { segments: changed };
  });
  if (isRefusal(outcome)) return outcome;
  await keepAssigned(deps, outcome, by);
  const not = new Set(refused.map(({ id }) => id));
  const done = (outcome.segments ?? []).filter(({ id }) => revisions.has(id) && !not.has(id));
  const isReviewed = ({ state, outdated }: Segment): boolean => state === 'reviewed' && !outdated;
  return { row: outcome, approved: done.filter(isReviewed).map(({ id }) => id), waiting: done.filter((segment) => !isReviewed(segment)).map(({ id }) => id), refused };
};
