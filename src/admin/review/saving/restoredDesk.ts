import { freshDesk } from './desk.ts';
import type { Desk } from './desk.ts';
import type { Draft } from './drafts.ts';
import type { Known } from './types.ts';

/**
 * What the device kept, on top of what the server has now. Whether it still fits is the server's to say: it is sent
 * with the revision it was written on, and what was sent before goes first, under its old key, so that an answer
 * lost with the page does no harm.
 */
export const restoredDesk = ({ rev, target }: Known, draft: Draft | null): Desk => {
  const fresh = freshDesk(rev, target);
  if (!draft) return fresh;
  const { base, from, text, approve, tried } = draft;
  if (text === fresh.text && !approve && (!tried || (tried.target === text && !tried.approve))) return fresh;
  if (rev <= base) return { ...fresh, text, approval: approve, attempt: tried, isUrgent: true };
  return { ...fresh, rev: base, saved: from, text, approval: approve, attempt: tried, isUrgent: true };
};

/** What the device kept of a segment that the server does not have any more: shown until a person let it go. */
export const orphanDesk = ({ base, from, text }: Draft): Desk =>
  ({ ...freshDesk(base, from), saved: from, text, refusal: { kind: 'gone', status: 410, code: 'no-segment', data: {}, theirs: null } });
