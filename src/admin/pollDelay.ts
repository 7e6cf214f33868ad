const BUSY_MS = 3_000;
const LONG_BUSY_MS = 10_000;
const CALM_MS = 15_000;
const LONGEST_MS = 60_000;
const PATIENCE_MS = 120_000;
const IDLE_MS = 300_000;

export interface Watching {
  readonly busy: boolean;
  readonly hidden: boolean;
  /** Failed asks in a row. */
  readonly failures: number;
  /** Since the answer last changed. */
  readonly unchangedMs: number;
  /** Since the person last touched the page. */
  readonly untouchedMs: number;
}

/**
 * Milliseconds until the state is asked again, or null: not before somebody looks at the page again.
 * Work that takes long and a server in trouble are asked ever more rarely.
 */
export const pollDelay = ({ busy, hidden, failures, unchangedMs, untouchedMs }: Watching): number | null => {
  if (hidden) return null;
  if (failures > 0) return Math.min(LONGEST_MS, BUSY_MS * 2 ** Math.min(failures, 5));
  if (busy) return unchangedMs < PATIENCE_MS ? BUSY_MS : LONG_BUSY_MS;
  return untouchedMs > IDLE_MS ? null : CALM_MS;
};
