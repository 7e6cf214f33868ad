import type { Attempt, Conflict, Refusal, Waive } from './types.ts';

/** One segment as this device knows it: what the server has, what the person wrote, what is on its way. */
export interface Desk {
  /** The revision the server is known to have. */
  readonly rev: number;
  /** The server's text at that revision; null where that is not known. */
  readonly saved: string | null;
  /** What the person wrote last. */
  readonly text: string;
  /** An approval that waits to be sent. */
  readonly approval: readonly Waive[] | null;
  /** Sent, and not known to have arrived or failed: nothing else is sent before that is known. */
  readonly attempt: Attempt | null;
  readonly isFlying: boolean;
  /** Failures in a row. */
  readonly failures: number;
  /** When the attempt is sent again (ms). */
  readonly retryAt: number;
  /** When text changed first and last since something was sent (ms). */
  readonly firstAt: number | null;
  readonly lastAt: number | null;
  readonly isUrgent: boolean;
  readonly refusal: Refusal | null;
}

const QUIET_MS = 800;
const LONGEST_MS = 5_000;
const FIRST_RETRY_MS = 1_000;
const LAST_RETRY_MS = 30_000;

export const freshDesk = (rev: number, target: string | null): Desk => ({
  rev, saved: target ?? '', text: target ?? '', approval: null, attempt: null, isFlying: false, failures: 0, retryAt: 0,
  firstAt: null, lastAt: null, isUrgent: false, refusal: null,
});

/** True while the server lacks something that this device has. */
export const isOwing = ({ text, saved, approval, attempt }: Desk): boolean => text !== saved || approval !== null || attempt !== null;

/** True where nothing may be sent until a person decided or changed the text. */
export const isHeld = ({ refusal }: Desk): boolean => refusal !== null && refusal.kind !== 'approval';

/** When the next request is due (ms); null where none is. */
export const dueAt = (desk: Desk): number | null => {
  if (desk.isFlying || isHeld(desk) || !isOwing(desk)) return null;
  if (desk.attempt) return desk.retryAt;
  if (desk.isUrgent || desk.approval || desk.firstAt === null || desk.lastAt === null) return 0;
  return Math.min(desk.lastAt + QUIET_MS, desk.firstAt + LONGEST_MS);
};

/** The person typed. An approval that was not sent yet was for other words; a refused text gets another chance. */
export const typed = (desk: Desk, text: string, now: number): Desk => {
  if (text === desk.text) return desk;
  const forgives = desk.refusal?.kind === 'unfit' || desk.refusal?.kind === 'approval';
  return { ...desk, text, approval: null, firstAt: desk.firstAt ?? now, lastAt: now, refusal: forgives ? null : desk.refusal };
};

/** The person approved exactly this text. */
export const approved = (desk: Desk, text: string, waive: readonly Waive[], now: number): Desk => {
  const next = typed(desk, text, now);
  const isStopped = next.refusal?.kind === 'clash' || next.refusal?.kind === 'gone';
  return isStopped ? next : { ...next, approval: waive, refusal: null };
};

/**
 * The person took their approval back. Where it was tried and nobody knows whether it arrived, the same key goes on
 * without it: either nothing was approved, or the answer says that it was.
 */
export const withdrawn = (desk: Desk): Desk => {
  if (desk.approval) return { ...desk, approval: null, isUrgent: true };
  return desk.attempt?.approve && !desk.isFlying ? { ...desk, attempt: { ...desk.attempt, approve: null } } : desk;
};

/** What is due goes at once. */
export const hurried = (desk: Desk): Desk => (isOwing(desk) ? { ...desk, isUrgent: true, retryAt: 0 } : desk);

/** Takes off: what was tried before again, else the newest text as a new attempt. */
export const launched = (desk: Desk, newKey: () => string): Desk & { readonly attempt: Attempt } => {
  if (desk.attempt) return { ...desk, attempt: desk.attempt, isFlying: true };
  const attempt = { rev: desk.rev, target: desk.text, key: newKey(), approve: desk.approval };
  return { ...desk, attempt, approval: null, isFlying: true, isUrgent: false, firstAt: null, lastAt: null };
};

/** The server has what was sent. That an approval was refused stays to be seen, also once the text alone is saved. */
export const landed = (desk: Desk, rev: number): Desk => {
  const refusal = desk.attempt?.approve ? null : desk.refusal;
  return { ...desk, rev, saved: desk.attempt?.target ?? desk.saved, attempt: null, isFlying: false, failures: 0, refusal };
};

/** Nobody knows whether it arrived; the pause doubles up to half a minute. */
export const failed = (desk: Desk, now: number, afterMs: number): Desk => {
  const pause = Math.min(FIRST_RETRY_MS * 2 ** desk.failures, LAST_RETRY_MS);
  return { ...desk, isFlying: false, failures: desk.failures + 1, retryAt: now + Math.max(pause, afterMs) };
};

/**
 * The server refused. Where its newer revision has the very text that this one was written on, or the very text that
 * was sent, nobody's words are at stake, and the person's follow on the newer revision.
 */
export const refused = (desk: Desk, refusal: Refusal): Desk => {
  const { attempt } = desk;
  const idle: Desk = { ...desk, attempt: null, isFlying: false, failures: 0 };
  if (!attempt) return idle;
  const { kind, theirs } = refusal;
  if (kind === 'clash' && theirs && theirs.rev > attempt.rev) {
    const target = theirs.target ?? '';
    if (target === desk.saved || target === attempt.target) {
      return { ...idle, rev: theirs.rev, saved: target, isUrgent: true, approval: attempt.target === desk.text ? attempt.approve ?? desk.approval : desk.approval };
    }
  }
  // The refusal was about words that are not the newest any more.
  if ((kind === 'unfit' || kind === 'approval') && desk.text !== attempt.target) return idle;
  return { ...idle, refusal, approval: null, isUrgent: kind === 'approval' };
};

/** A person decided: their text, on a revision they have seen. `saved` is the server's text there, null where not known. */
export const resolved = (desk: Desk, rev: number, saved: string | null, text: string): Desk =>
  ({ ...desk, rev, saved, text, refusal: null, approval: null, failures: 0, isUrgent: true });

/** The person has seen a refusal that asks for no decision; a text with no place any more goes with it. */
export const dismissed = (desk: Desk): Desk => {
  if (desk.refusal?.kind === 'approval') return { ...desk, refusal: null };
  return desk.refusal?.kind === 'gone' ? { ...desk, refusal: null, approval: null, attempt: null, saved: desk.text } : desk;
};

/** The refusal as the person sees it; null where there is none. */
export const conflictOf = (segmentId: string, { refusal, text, saved, rev }: Desk): Conflict | null =>
  refusal && { ...refusal, segmentId, yours: text, base: typeof refusal.data.base === 'string' ? refusal.data.base : saved, rev };
