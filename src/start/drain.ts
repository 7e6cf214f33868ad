import type { Server } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { Lifetime } from './lifetime.ts';

const LONGEST_DRAIN_MS = 5000;
const LOOK_MS = 50;
/** How long a balancer has to see that the process is not ready any more, before its door is shut. */
const NOTICE_MS = 1000;

/**
 * Lets the requests under way end, at the end of the process. From when it is asked to stop, each answer closes its
 * connection; a second later no new one is taken; after five more what is left is cut.
 */
export const drain = (server: Server, { stopping, atEnd }: Lifetime): void => {
  // Node answers on a kept connection for as long as its other end likes.
  stopping.addEventListener('abort', () => server.prependListener('request', (_request, response) => {
    response.shouldKeepAlive = false;
  }));
  atEnd(async () => {
    await pause(NOTICE_MS);
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    const looking = setInterval(() => server.closeIdleConnections(), LOOK_MS);
    const cut = setTimeout(() => server.closeAllConnections(), LONGEST_DRAIN_MS);
    await closed;
    clearInterval(looking);
    clearTimeout(cut);
  });
};
