export interface Lifetime {
  /** Fires at once when the process is asked to stop. */
  readonly stopping: AbortSignal;
  /** What ends something that was begun. The last that was begun ends first, each after the one before. */
  readonly atEnd: (end: () => Promise<void>) => void;
}

/** An engine's answer that is under way has been paid for; it is waited for. */
const LONGEST_STOP_MS = 25_000;

/**
 * The process's end, from its first moment on: SIGTERM, SIGINT, or, in a child, the loss of its parent end what was begun
 * so far, and then the process with 0. A second signal, or 25 s, ends it at once with 1.
 */
export const lifetime = (): Lifetime => {
  const stopping = new AbortController();
  const ends: (() => Promise<void>)[] = [];
  let signals = 0;
  const stop = async (): Promise<void> => {
    if (stopping.signal.aborted) return;
    stopping.abort();
    console.log('Stopping …');
    setTimeout(() => process.exit(1), LONGEST_STOP_MS).unref();
    for (const end of ends.toReversed()) await end().catch((error: unknown) => console.error(error));
    process.exit(0);
  };
  const onSignal = (): void => {
    signals += 1;
    if (signals > 1) process.exit(1);
    void stop();
  };
  process.on('SIGTERM', onSignal);
  process.on('SIGINT', onSignal);
  // Undefined where no process keeps this one; false where that died while this one was loading.
  if (process.connected !== undefined) {
    // No second signal: a terminal signals children too, and then their parent lets go of them.
    process.once('disconnect', () => void stop());
    if (!process.connected) void stop();
    // Nobody reads any more; that must not keep the last requests from their end.
    for (const output of [process.stdout, process.stderr]) output.on('error', () => {});
  }
  return { stopping: stopping.signal, atEnd: (end) => void ends.push(end) };
};
