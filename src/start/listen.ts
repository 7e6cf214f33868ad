import { createServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';
import { portError } from './refuseBusyPort.ts';
import type { Place } from './refuseBusyPort.ts';

const HEADERS_TIMEOUT_MS = 20_000;
const REQUEST_TIMEOUT_MS = 120_000;

/** The HTTP server that staff and operators reach; not listening yet. */
export const httpServer = (app: RequestListener): Server => createServer({ headersTimeout: HEADERS_TIMEOUT_MS, requestTimeout: REQUEST_TIMEOUT_MS }, app);

/**
 * Listens there.
 * @throws VersoError `port` where the place can't be had
 */
export const listen = (server: Server, place: Place): Promise<void> =>
  new Promise((resolve, reject) => {
    const refused = (cause: NodeJS.ErrnoException): void => reject(portError(cause, place));
    server.once('error', refused);
    server.listen({ port: place.port, host: place.host }, () => {
      server.off('error', refused);
      resolve();
    });
  });
