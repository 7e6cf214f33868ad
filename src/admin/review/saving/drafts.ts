import type { Attempt, Shelf, Waive } from './types.ts';

/** What this device keeps of one segment until the server has it. */
export interface Draft {
  /** The revision the text was written on, and the server's text there (null where not known). */
  readonly base: number;
  readonly from: string | null;
  readonly text: string;
  /** When (ms). */
  readonly at: number;
  readonly approve: readonly Waive[] | null;
  /** Sent without an answer yet. */
  readonly tried: Attempt | null;
}

export interface Drafts {
  read(segmentId: string): Draft | null;
  /** The segments it has something of. */
  ids(): readonly string[];
  /** False where the device takes nothing more. */
  write(segmentId: string, draft: Draft): boolean;
  erase(segmentId: string): void;
}

const PREFIX = 'verso.draft';

/** The drafts of one person in one translation. A shelf that fails (full, forbidden) stops no one from writing. */
export const openDrafts = (shelf: Shelf, scope: { readonly user: string; readonly row: string }): Drafts => {
  const start = `${[PREFIX, scope.user, scope.row].map(encodeURIComponent).join('/')}/`;
  const keyOf = (segmentId: string): string => start + encodeURIComponent(segmentId);
  const quietly = <T>(act: () => T, otherwise: T): T => {
    try {
      return act();
    } catch {
      return otherwise;
    }
  };
  return {
    read: (segmentId) => quietly(() => draftOf(JSON.parse(shelf.getItem(keyOf(segmentId)) ?? 'null')), null),
    ids: () => quietly(() => keysOf(shelf).filter((key) => key.startsWith(start)).map((key) => decodeURIComponent(key.slice(start.length))), []),
    write: (segmentId, draft) => quietly(() => {
      shelf.setItem(keyOf(segmentId), JSON.stringify(draft));
      return true;
    }, false),
    erase: (segmentId) => quietly(() => shelf.removeItem(keyOf(segmentId)), undefined),
  };
};

/** Lets go of everything that one person's texts left on this device, for when they sign out. */
export const eraseDrafts = (shelf: Shelf, user: string): void => {
  const start = `${[PREFIX, user].map(encodeURIComponent).join('/')}/`;
  for (const key of keysOf(shelf)) if (key.startsWith(start)) shelf.removeItem(key);
};

const keysOf = (shelf: Shelf): readonly string[] =>
  Array.from({ length: shelf.length }, (_, at) => shelf.key(at)).filter((key) => key !== null);

const draftOf = (value: unknown): Draft | null => {
  const { base, from, text, at, approve, tried } = (value ?? {}) as Partial<Record<keyof Draft, unknown>>;
  if (typeof base !== 'number' || typeof text !== 'string') return null;
  return {
    base, text,
    from: typeof from === 'string' ? from : null,
    at: typeof at === 'number' ? at : 0,
    approve: Array.isArray(approve) ? (approve as readonly Waive[]) : null,
    tried: isAttempt(tried) ? tried : null,
  };
};

const isAttempt = (value: unknown): value is Attempt => {
  const { rev, target, key } = (value ?? {}) as Partial<Record<keyof Attempt, unknown>>;
  return typeof rev === 'number' && typeof target === 'string' && typeof key === 'string';
};
