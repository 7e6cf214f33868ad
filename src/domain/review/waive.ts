import { findingId } from '../qa/finding.ts';
import { isPossible } from './transitions.ts';
import type { Act, Segment, Waiver } from './translation.ts';

/** An error that a person lets pass, and why. */
export interface Pardon {
  /** The finding's id. */
  readonly finding: string;
  readonly reason: string;
}

/** The segment with reasons for errors it has; a blank reason, or one for a fault it has not, is none. */
export const waive = (segment: Segment, pardons: readonly Pardon[], act: Act): Segment => {
  const errors = new Set(segment.findings.filter(({ severity }) => severity === 'error').map(findingId));
  const given = new Map<string, Waiver>();
  for (const { finding, reason } of pardons) if (errors.has(finding) && reason.trim() !== '') given.set(finding, { finding, reason: reason.trim(), ...act });
  if (given.size === 0 || !isPossible('waive', segment)) return segment;
  return { ...segment, waived: [...(segment.waived ?? []).filter(({ finding }) => !given.has(finding)), ...given.values()] };
};
