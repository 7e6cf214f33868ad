import { isOwing } from './desk.ts';
import type { Desk } from './desk.ts';
import type { Draft, Drafts } from './drafts.ts';

export interface Keeper {
  read(segmentId: string): Draft | null;
  ids(): readonly string[];
  /** Writes down what the segment is: at once, and then at most every 250 ms. */
  soon(segmentId: string): void;
  now(segmentId: string): void;
  stop(): void;
}

const EVERY_MS = 250;

/** Keeps on the device what the server lacks, and erases what it has. */
export const keepSoon = (
  drafts: Drafts | null,
  deskOf: (segmentId: string) => Desk | undefined,
  clock: () => number,
  schedule: (ms: number, then: () => void) => () => void,
): Keeper => {
  const waiting = new Map<string, () => void>();
  const written = new Map<string, { readonly text: string; readonly at: number }>();

  const write = (id: string): void => {
    waiting.get(id)?.();
    waiting.delete(id);
    const desk = deskOf(id);
    if (!desk || !drafts) return;
    if (isOwing(desk)) {
      written.set(id, { text: desk.text, at: clock() });
      drafts.write(id, draftOf(desk, clock()));
    } else erase(id, desk.text);
  };
  /** What another window of the same person wrote there is not ours to erase. */
  const erase = (id: string, text: string): void => {
    const there = drafts?.read(id)?.text;
    if (there === text || there === written.get(id)?.text) drafts?.erase(id);
    written.delete(id);
  };
  return {
    read: (id) => {
      const draft = drafts?.read(id) ?? null;
      if (draft) written.set(id, { text: draft.text, at: -Infinity });
      return draft;
    },
    ids: () => drafts?.ids() ?? [],
    soon: (id) => {
      const since = clock() - (written.get(id)?.at ?? -Infinity);
      if (since >= EVERY_MS) write(id);
      else if (!waiting.has(id)) waiting.set(id, schedule(EVERY_MS - since, () => write(id)));
    },
    now: write,
    stop: () => {
      for (const cancel of waiting.values()) cancel();
      waiting.clear();
    },
  };
};

const draftOf = ({ rev, saved, text, approval, attempt }: Desk, at: number): Draft =>
  ({ base: rev, from: saved, text, at, approve: approval, tried: attempt });
