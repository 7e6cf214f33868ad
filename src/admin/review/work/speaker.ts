/** What is said and to be seen of what just happened. */
export interface Spoken {
  /** Read out when there is time. */
  readonly polite: string;
  /** Read out at once. */
  readonly assertive: string;
  /** Grows with every sentence, so that the same one is said again. */
  readonly turn: number;
  /** The segment whose approval can be taken back; null where the sentence was of something else. */
  readonly approved: string | null;
}

export interface Speaker {
  say(sentence: string, approved?: string): void;
  warn(sentence: string): void;
  spoken(): Spoken;
  subscribe(listener: () => void): () => void;
}

/** One mouth for the whole screen. */
export const createSpeaker = (): Speaker => {
  const listeners = new Set<() => void>();
  let spoken: Spoken = { polite: '', assertive: '', turn: 0, approved: null };
  const set = (next: Omit<Spoken, 'turn'>): void => {
    spoken = { ...next, turn: spoken.turn + 1 };
    for (const listener of listeners) listener();
  };
  return {
    say: (polite, approved) => set({ polite, assertive: '', approved: approved ?? null }),
    warn: (assertive) => set({ polite: '', assertive, approved: null }),
    spoken: () => spoken,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
