import { isTransientConflict } from './isTransientConflict.ts';

const MOST_TRIES = 12;
const LONGEST_PAUSE_MS = 400;

/** Repeats a write of ours that met another one, after short growing pauses with jitter. Throws what persists. */
export const writeWithRetry = async <T>(write: () => Promise<T>): Promise<T> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await write();
    } catch (error) {
      if (attempt >= MOST_TRIES || !isTransientConflict(error)) throw error;
      const pause = Math.min(LONGEST_PAUSE_MS, 10 * 2 ** attempt) * (0.5 + Math.random() / 2);
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
};
