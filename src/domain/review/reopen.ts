import type { Refusal } from './refusal.ts';
import { isPossible } from './transitions.ts';
import type { Segment } from './translation.ts';

/** Takes an approval back, also the first of two. What was approved last stays known, and what is live stays live. */
export const reopen = (segment: Segment): Segment | Refusal => {
  if (!isPossible('reopen', segment)) return { refused: 'no_target' };
  if (segment.state !== 'reviewed' && !segment.firstApproval) return segment;
  const { firstApproval: _, ...rest } = segment;
  return { ...rest, state: 'translated' };
};
