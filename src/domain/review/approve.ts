import { findingId } from '../qa/finding.ts';
import { isPseudo } from '../qa/reading/isPseudo.ts';
import type { Refusal } from './refusal.ts';
import { checked } from './settle.ts';
import { isPossible } from './transitions.ts';
import { openErrors } from './translation.ts';
import type { Act, Segment, Translation } from './translation.ts';

/** The engine whose texts must never reach readers. */
const PSEUDO = 'pseudo';

export interface Approver extends Act {
  /** The locale wants two people. */
  readonly secondPerson: boolean;
}

/**
 * A person says that this target is right for this source. Of two that a locale wants, the first is kept, and
 * the segment stays as it is. What is approved already stays as it was approved.
 */
export const approve = (segment: Segment, row: Pick<Translation, 'sourceLocale' | 'locale'>, { by, at, secondPerson }: Approver): Segment | Refusal => {
  if (segment.target === null || !isPossible('approve', segment)) return { refused: 'no_target' };
  if (segment.state === 'reviewed' && !segment.outdated && segment.approved) return segment;
  const now = checked(segment, row);
  const { origin, engine } = originOf(segment);
  if (engine === PSEUDO || isPseudo(segment.target)) return { refused: 'pseudo' };
  const errors = openErrors(now);
  if (errors.length > 0) return { refused: 'errors_open', findings: errors.map((finding) => ({ ...finding, id: findingId(finding) })) };
  const { firstApproval, previous: _, proposal: __, ...rest } = now;
  if (secondPerson && !firstApproval) return { ...now, firstApproval: { by, at } };
  if (secondPerson && firstApproval?.by === by) return { refused: 'needs_second_person' };
  return { ...rest, state: 'reviewed', outdated: false, approved: { source: segment.source, target: segment.target, origin, engine, by, at } };
};

/** A proposal that was taken as it came is the machine's text, whoever put it there. */
const originOf = ({ target, origin, engine, proposal }: Segment): { origin: NonNullable<Segment['origin']>; engine: string | null } =>
  proposal && proposal.target === target ? { origin: 'machine', engine: proposal.engine } : { origin: origin ?? 'human', engine };
