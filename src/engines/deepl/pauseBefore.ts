const FIRST_MS = 1000;
const LONGEST_MS = 60_000;
const JITTER = 0.25;

/** Milliseconds to wait before try `attempt` (1 is the first repeat): 1 s, doubled each time, ±25 %, at most 60 s. */
export const pauseBefore = (attempt: number, random: number): number =>
  Math.round(Math.min(LONGEST_MS, FIRST_MS * 2 ** (attempt - 1)) * (1 + JITTER * (2 * random - 1)));
