export interface CountWindow {
  /** Counts one for this key. 0 where it may pass, else the whole seconds until it may again; then nothing is counted. */
  readonly take: (key: string) => number;
  /** Takes a count back: what it was for did not come about. */
  readonly giveBack: (key: string) => void;
}

interface CountWindowOptions {
  readonly most: number;
  readonly windowMs: number;
  /** Keys that are remembered at once; the oldest are forgotten first. */
  readonly mostKeys: number;
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
}

/** So many for each key in a fixed window that begins with its first. Kept in this process alone, in bounded memory. */
export const countWindow = ({ most, windowMs, mostKeys, now }: CountWindowOptions): CountWindow => {
  const windows = new Map<string, { readonly ends: number; count: number }>();
  return {
    take: (key) => {
      const time = now();
      const known = windows.get(key);
      if (known && known.ends > time) {
        if (known.count >= most) return Math.max(1, Math.ceil((known.ends - time) / 1000));
        known.count += 1;
        return 0;
      }
      // Taken out first, so that the map stays in the order in which windows end.
      windows.delete(key);
      const [oldest] = windows.size >= mostKeys ? windows.keys() : [];
      if (oldest !== undefined) windows.delete(oldest);
      windows.set(key, { ends: time + windowMs, count: 1 });
      return 0;
    },
    giveBack: (key) => {
      const known = windows.get(key);
      if (known) known.count = Math.max(0, known.count - 1);
    },
  };
};

/** Several as one: what one of them refuses is counted by none. */
export const allOf = (windows: readonly CountWindow[]): CountWindow => ({
  take: (key) => {
    for (const [at, window] of windows.entries()) {
      const wait = window.take(key);
      if (wait === 0) continue;
      for (const taken of windows.slice(0, at)) taken.giveBack(key);
      return wait;
    }
    return 0;
  },
  giveBack: (key) => {
    for (const window of windows) window.giveBack(key);
  },
});
