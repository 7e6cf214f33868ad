import type { Server } from 'node:http';

const LONGEST_DRAIN_MS = 10_000;
const LONGEST_STOP_MS = 25_000;

/**
 * On SIGTERM or SIGINT: takes no new requests, lets the running ones end (10 s at most), runs `stops` in turn, and exits with 0.
 * A second signal, or 25 s, ends it at once with 1.
 */
export const stopOnSignal = (server: Server, stops: readonly (() => Promise<void>)[]): void => {
  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) process.exit(1);
    stopping = true;
    console.log('Stopping …');
    setTimeout(() => process.exit(1), LONGEST_STOP_MS).unref();
    await drained(server);
    for (const one of stops) await one().catch((error: unknown) => console.error(error));
    process.exit(0);
  };
  process.on('SIGTERM', () => void stop());
  process.on('SIGINT', () => void stop());
};

const drained = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), LONGEST_DRAIN_MS).unref();
  });
