import type { Saved } from '../../../domain/review/screen.ts';

/** An error that a person lets pass, with their reason. */
export interface Waive {
  readonly finding: string;
  readonly reason: string;
}

/** What one request says. Sent again under the same key until the answer is known, so that it cannot clash with itself. */
export interface Attempt {
  /** The revision the sender saw. */
  readonly rev: number;
  readonly target: string;
  readonly key: string;
  /** The errors let pass where it approves too; null where it only saves. */
  readonly approve: readonly Waive[] | null;
}

/**
 * Carries one attempt to the server.
 * @throws `{ status, code, data }` where the server refused; 401 where the session is over; anything without a
 *   `status` where nobody answered. `retryAfterMs` may say how long to wait.
 */
export type Send = (segmentId: string, attempt: Attempt, how: { readonly keepalive: boolean }) => Promise<Saved>;

/** Somebody else's text, where the server has newer than the sender saw. */
export interface Theirs {
  readonly target: string | null;
  readonly rev: number;
  readonly by: string | null;
  readonly name: string | null;
  readonly at: string | null;
}

/**
 * What a refusal means for the text:
 * - `clash`: text or source moved on; nothing is sent until a person decides (`resolve`).
 * - `gone`: the text or its document is not there any more; nothing is sent.
 * - `unfit`: the server does not take this text; it is sent again once it changed.
 * - `approval`: only the approval was refused; the text itself is saved.
 */
export type RefusalKind = 'clash' | 'gone' | 'unfit' | 'approval';

export interface Refusal {
  readonly kind: RefusalKind;
  readonly status: number;
  readonly code: string;
  /** What the server said, whole. */
  readonly data: Readonly<Record<string, unknown>>;
  readonly theirs: Theirs | null;
}

/** A refusal as the person must see it, with everything they typed. */
export interface Conflict extends Refusal {
  readonly segmentId: string;
  /** The newest text on this device. */
  readonly yours: string;
  /** The text both started from; null where that is not known. */
  readonly base: string | null;
  /** The revision `yours` was written on. */
  readonly rev: number;
}

export interface SavingStatus {
  /** `failed`: a text could not be saved; `conflicts` says why, or the server keeps failing. */
  readonly kind: 'saved' | 'saving' | 'offline' | 'failed' | 'signed-out';
  /** Segments with something that the server has not got yet, those in conflict left out. */
  readonly pending: number;
  readonly conflicts: readonly Conflict[];
  /** Segments whose approval waits to be sent. */
  readonly approvals: readonly string[];
}

/** What a segment must say about itself. */
export interface Known {
  readonly id: string;
  readonly rev: number;
  readonly target: string | null;
}

/** The part of `Storage` that is needed. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;
