import { createServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';
import { portError } from './refuseBusyPort.ts';

const HEADERS_TIMEOUT_MS = 20_000;
const REQUEST_TIMEOUT_MS = 120_000;

/**
 * Serves on the address.
 * @throws VersoError `port` where the address can't be had
 */
export const listen = (app: RequestListener, port: number, host: string): Promise<Server> =>
  new Promise((resolve, reject) => {
    const server = createServer({ headersTimeout: HEADERS_TIMEOUT_MS, requestTimeout: REQUEST_TIMEOUT_MS }, app);
    server.once('error', (cause) => reject(portError(cause, port, host)));
    server.listen({ port, host }, () => resolve(server));
  });
