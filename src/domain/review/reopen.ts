import type { Refusal } from './refusal.ts';
import { isPossible } from './transitions.ts';
import type { Segment } from './translation.ts';

/**
 * Takes an approval back, also the first of two. What it approved may go live no more, what is live already stays live,
 * and the history keeps it.
 */
export const reopen = (segment: Segment): Segment | Refusal => {
  if (!isPossible('reopen', segment)) return { refused: 'no_target' };
  if (segment.state !== 'reviewed' && !segment.firstApproval) return segment;
  const { firstApproval: _, ...rest } = segment;
  if (segment.state !== 'reviewed') return rest;
  const { approved: __, ...unapproved } = rest;
  return { ...unapproved, state: 'translated' };
};
