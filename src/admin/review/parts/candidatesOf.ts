import type { ScreenSegment } from '../../../domain/review/screen.ts';

/** A text that can be taken with one key. */
export interface Candidate {
  readonly kind: 'takeProposal' | 'takeApproved';
  readonly text: string;
  /** The engine, or the person. */
  readonly from: string | null;
  readonly at: string | null;
}

/** What a row offers beside its text: the machine's proposal, and what was approved before. */
export const candidatesOf = ({ proposal, approved, state, outdated, target }: ScreenSegment): readonly Candidate[] => {
  const isMoved = outdated || (approved !== null && state !== 'reviewed' && approved.target !== target);
  return [
    ...(proposal ? [{ kind: 'takeProposal' as const, text: proposal.target, from: proposal.engine, at: null }] : []),
    ...(approved && isMoved ? [{ kind: 'takeApproved' as const, text: approved.target, from: approved.name, at: approved.at }] : []),
  ];
};
