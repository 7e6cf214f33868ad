const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;

/** Before the second, third … try. */
const PAUSES_MS: readonly number[] = [5 * SECOND_MS, 30 * SECOND_MS, 2 * MINUTE_MS, 10 * MINUTE_MS, HOUR_MS, 3 * HOUR_MS, 8 * HOUR_MS, 24 * HOUR_MS];
/** A pause is this much shorter or longer, so that what failed together does not come back together. */
const JITTER = 0.2;

/** Tries of one event, the first included. */
export const MOST_TRIES = PAUSES_MS.length + 1;

/**
 * How long to wait after so many failed tries, in milliseconds; null where it was the last one.
 * @param tries from 1
 * @param chance from 0 to 1
 */
export const pauseAfter = (tries: number, chance: number): number | null => {
  const pause = PAUSES_MS[tries - 1];
  return pause === undefined ? null : Math.round(pause * (1 - JITTER + 2 * JITTER * chance));
};
