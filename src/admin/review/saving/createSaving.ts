import type { Saved } from '../../../domain/review/screen.ts';
import { approved, conflictOf, dismissed, dueAt, failed, freshDesk, hurried, isHeld, isOwing, landed, launched, refused, resolved, typed, withdrawn } from './desk.ts';
import type { Desk } from './desk.ts';
import { openDrafts } from './drafts.ts';
import { keepSoon } from './keepSoon.ts';
import { outcomeOf } from './refusal.ts';
import { orphanDesk, restoredDesk } from './restoredDesk.ts';
import { isSameStatus, statusOf } from './statusOf.ts';
import type { Attempt, Conflict, Known, SavingStatus, Send, Shelf, Waive } from './types.ts';

export interface SavingOptions {
  readonly send: Send;
  /** Where texts are kept until the server has them; null where the device has no such place. */
  readonly storage: Shelf | null;
  /** Whose texts, in which translation. */
  readonly scope: { readonly user: string; readonly row: string };
  /** Milliseconds. */
  readonly now: () => number;
  /** Calls back after so many milliseconds, unless the function it gives is called before. */
  readonly schedule: (ms: number, then: () => void) => () => void;
  /** False where the device knows that it has no network. It is tried all the same. */
  readonly online: () => boolean;
  /** A name nobody else thinks of. */
  readonly newKey: () => string;
  /** Told of each answer; `attempt.approve` says whether it approved too. */
  readonly answered?: (segmentId: string, saved: Saved, attempt: Attempt) => void;
  /** Told of each refusal that a person must see. */
  readonly refused?: (conflict: Conflict) => void;
}

export interface Saving {
  /**
   * Learns what the server has, at the opening of the page, and puts back what this device kept.
   * Gives the segments whose text is another one than the server's.
   */
  restore(segments: readonly Known[]): ReadonlyMap<string, string>;
  /** A newer segment from the server. False where this device owes it text, which then decides by being sent. */
  sync(segment: Known): boolean;
  change(segmentId: string, text: string): void;
  /** Approves exactly this text; what was typed before is saved with it. */
  approve(segmentId: string, text: string, waive?: readonly Waive[]): void;
  /** Takes back an approval that was not sent yet. False where it was, or there is none. */
  withdraw(segmentId: string): boolean;
  flush(segmentId: string): void;
  flushAll(): void;
  /** The network or the session is back. */
  wake(): void;
  /** The page goes away: everything is written down and sent along, as far as it fits. */
  leave(): void;
  /** A person decided a conflict; `saved` is the server's text at `rev`, null where not known. */
  resolve(segmentId: string, decision: { readonly rev: number; readonly saved: string | null; readonly text: string }): void;
  /** Forgets that an approval was refused, or a text whose segment is gone, which is erased here too. */
  dismiss(segmentId: string): void;
  /** The newest text on this device; undefined for an unknown segment. */
  textOf(segmentId: string): string | undefined;
  /** The revision the server is known to have. */
  revOf(segmentId: string): number | undefined;
  /** The same object until something changes. */
  status(): SavingStatus;
  subscribe(listener: () => void): () => void;
  /** Leaves, and sends nothing more. */
  stop(): void;
}

const PARALLEL = 4;
/** Browsers let a page that goes away carry 64 kB in all; the rest of a request needs room too. */
const LUGGAGE_BYTES = 56_000;

/** The saving of one translation: knows no framework and no clock; everything a person typed is with the server, on the device, or in a conflict. */
export const createSaving = (options: SavingOptions): Saving => {
  const { send, now, schedule, online, newKey } = options;
  const desks = new Map<string, Desk>();
  const listeners = new Set<() => void>();
  const luggage = new Map<string, number>();
  const kept = keepSoon(options.storage && openDrafts(options.storage, options.scope), (id) => desks.get(id), now, schedule);
  let isSignedOut = false;
  let wakings = 0;
  let isReached = true;
  let isStopped = false;
  let cancel: (() => void) | undefined;
  let isStale = true;
  let shown: SavingStatus = { kind: 'saved', pending: 0, conflicts: [], approvals: [] };

  const put = (id: string, desk: Desk): void => {
    if (desks.get(id) === desk) return;
    desks.set(id, desk);
    isStale = true;
  };
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  /** Changes one desk, writes it down soon, sends what is due, tells who listens. */
  const alter = (id: string, change: (desk: Desk) => Desk): void => {
    const desk = desks.get(id);
    if (!desk) return;
    put(id, change(desk));
    if (desks.get(id) !== desk) kept.soon(id);
    pump();
    tell();
  };

  const pump = (): void => {
    cancel?.();
    cancel = undefined;
    if (isStopped || isSignedOut) return;
    const due = [...desks].flatMap(([id, desk]) => {
      const at = dueAt(desk);
      return at === null ? [] : [{ id, at }];
    }).sort((a, b) => a.at - b.at);
    for (const { id, at } of due) {
      if (luggage.size >= PARALLEL) return;
      if (waits(id)) continue;
      if (at > now()) {
        cancel = schedule(at - now(), pump);
        return;
      }
      void dispatch(id);
    }
  };

  /** While nobody answers, an approval that was never sent can still be taken back; one request finds out for all. */
  const waits = (id: string): boolean => {
    const desk = desks.get(id);
    return !isReached && desk?.approval !== null && !desk?.attempt && [...desks.values()].some(({ attempt }) => attempt !== null);
  };

  const dispatch = async (id: string): Promise<void> => {
    const desk = desks.get(id);
    if (!desk || desk.isFlying) return;
    const flying = launched(desk, newKey);
    const { attempt } = flying;
    put(id, flying);
    kept.now(id);
    const bytes = sizeOf(attempt);
    const carried = [...luggage.values()].reduce((sum, one) => sum + one, 0);
    const keepalive = carried + bytes <= LUGGAGE_BYTES;
    luggage.set(id, keepalive ? bytes : 0);
    const before = wakings;
    const outcome = await send(id, attempt, { keepalive }).then((saved) => ({ kind: 'saved', saved }) as const, (error: unknown) => outcomeOf(error, attempt));
    luggage.delete(id);
    // Refused for a session that has come back meanwhile.
    const isStaleRefusal = outcome.kind === 'signed-out' && before !== wakings;
    settle(id, attempt, isStaleRefusal ? { kind: 'again', reached: true, afterMs: 0 } : outcome);
  };

  const settle = (id: string, attempt: Attempt, outcome: { readonly kind: 'saved'; readonly saved: Saved } | ReturnType<typeof outcomeOf>): void => {
    isReached = outcome.kind !== 'again' || outcome.reached;
    if (outcome.kind === 'signed-out') isSignedOut = true;
    isStale = true;
    alter(id, (desk) => {
      if (outcome.kind === 'saved') return landed(desk, outcome.saved.segment.rev);
      if (outcome.kind === 'refused') return refused(desk, outcome.refusal);
      return outcome.kind === 'again' ? failed(desk, now(), outcome.afterMs) : { ...desk, isFlying: false, retryAt: 0 };
    });
    kept.now(id);
    if (outcome.kind === 'saved') options.answered?.(id, outcome.saved, attempt);
    if (outcome.kind !== 'refused') return;
    const desk = desks.get(id);
    const conflict = desk && desk.refusal === outcome.refusal ? conflictOf(id, desk) : null;
    if (conflict) options.refused?.(conflict);
  };

  const hurry = (ids: Iterable<string>): void => {
    for (const id of ids) {
      const desk = desks.get(id);
      if (desk) put(id, hurried(desk));
    }
    isStale = true;
    pump();
    tell();
  };

  const leave = (): void => {
    for (const [id, desk] of desks) if (isOwing(desk)) kept.now(id);
    hurry([...desks.keys()]);
  };

  return {
    restore: (segments) => {
      const changed = new Map<string, string>();
      for (const known of segments) {
        const desk = restoredDesk(known, kept.read(known.id));
        put(known.id, desk);
        if (!isOwing(desk)) kept.now(known.id);
        if (desk.text !== (known.target ?? '')) changed.set(known.id, desk.text);
      }
      for (const id of kept.ids()) {
        const draft = desks.has(id) ? null : kept.read(id);
        if (draft) put(id, orphanDesk(draft));
      }
      pump();
      tell();
      return changed;
    },
    sync: ({ id, rev, target }) => {
      const desk = desks.get(id);
      if (desk && (isOwing(desk) || isHeld(desk))) return false;
      if (!desk || rev > desk.rev) put(id, freshDesk(rev, target));
      tell();
      return true;
    },
    change: (id, text) => alter(id, (desk) => typed(desk, text, now())),
    approve: (id, text, waive = []) => alter(id, (desk) => approved(desk, text, waive, now())),
    withdraw: (id) => {
      const before = desks.get(id);
      alter(id, withdrawn);
      return before !== desks.get(id);
    },
    flush: (id) => hurry([id]),
    flushAll: () => hurry([...desks.keys()]),
    wake: () => {
      isSignedOut = false;
      wakings++;
      isStale = true;
      hurry([...desks.keys()]);
    },
    leave,
    resolve: (id, { rev, saved, text }) => alter(id, (desk) => (isHeld(desk) ? resolved(desk, rev, saved, text) : desk)),
    dismiss: (id) => alter(id, dismissed),
    textOf: (id) => desks.get(id)?.text,
    revOf: (id) => desks.get(id)?.rev,
    status: () => {
      if (isStale) {
        const next = statusOf(desks, { isSignedOut, isReached: isReached && online() });
        shown = isSameStatus(shown, next) ? shown : next;
        isStale = false;
      }
      return shown;
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop: () => {
      leave();
      isStopped = true;
      cancel?.();
      kept.stop();
    },
  };
};

const sizeOf = (attempt: Attempt): number => new TextEncoder().encode(JSON.stringify(attempt)).length;
