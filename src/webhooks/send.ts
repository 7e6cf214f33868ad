import type { LookupFunction } from 'node:net';
import { request as httpRequest } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { RequestFilteringHttpAgent, RequestFilteringHttpsAgent } from 'request-filtering-agent';
import { addressFault } from '../domain/webhook/addressFault.ts';
import type { Answer } from '../domain/webhook/verdictOf.ts';
import { faultOf } from './faultOf.ts';
import { onlyOutside } from './onlyOutside.ts';
import { signedHeaders } from './signedHeaders.ts';

/** One try to tell one webhook of one event. */
export interface Message {
  readonly url: string;
  readonly secret: string;
  /** The same for every try. */
  readonly id: string;
  readonly body: string;
}

/** Sends a message once, and never throws. */
export type Send = (message: Message, stopping?: AbortSignal) => Promise<Answer>;

export interface SenderOptions {
  /** The house's sites stand in its own network. */
  readonly allowPrivate: boolean;
  readonly now?: () => Date;
  readonly patienceMs?: number;
  /** Who finds a name's addresses; the system, where absent. */
  readonly lookup?: LookupFunction;
}

const PATIENCE_MS = 15_000;
/** An answer's status counts, not what it says: so much is read for politeness, so long. */
const MOST_BYTES = 16 * 1024;
const DRAIN_MS = 1000;

/**
 * DOOR to webhooks' servers. It follows no redirects, reads at most a little of an answer, and connects to no address in
 * the house's own network: that is asked of the address the connection goes to, so no name can lead there.
 */
export const createSender = ({ allowPrivate, now = () => new Date(), patienceMs = PATIENCE_MS, lookup }: SenderOptions): Send => {
  const filter = { keepAlive: false, allowPrivateIPAddress: allowPrivate };
  const doors = {
    'http:': { request: httpRequest, agent: new RequestFilteringHttpAgent(filter) },
    'https:': { request: httpsRequest, agent: new RequestFilteringHttpsAgent(filter) },
  } as const;
  return async ({ url, secret, id, body }, stopping) => {
    const fault = addressFault(url, allowPrivate);
    if (fault !== null) return { kind: 'failed', fault: fault === 'private-address' ? fault : 'bad-address' };
    const headers = signedHeaders({ secret, id, body, at: now() });
    if (headers === null) return { kind: 'failed', fault: 'bad-secret' };
    const target = new URL(url);
    const { request, agent } = doors[target.protocol as keyof typeof doors];
    const ended = watch(patienceMs, stopping);
    try {
      const response = await new Promise<IncomingMessage>((resolve, reject) => {
        request(target, { method: 'POST', agent, headers, signal: ended.signal, lookup: onlyOutside(allowPrivate, lookup) })
          .on('response', resolve)
          .on('error', reject)
          .end(body);
      });
      await drain(response);
      return { kind: 'answered', status: response.statusCode ?? 0 };
    } catch (error) {
      return stopping?.aborted ? { kind: 'interrupted' } : { kind: 'failed', ...(ended.signal.aborted ? { fault: 'timeout' } : faultOf(error)) };
    } finally {
      ended.forget();
    }
  };
};

/** Ends when time is up or the process stops. */
const watch = (patienceMs: number, stopping: AbortSignal | undefined): { readonly signal: AbortSignal; forget(): void } => {
  const ended = new AbortController();
  const end = (): void => ended.abort();
  const timer = setTimeout(end, patienceMs);
  stopping?.addEventListener('abort', end);
  if (stopping?.aborted) end();
  return {
    signal: ended.signal,
    forget: () => {
      clearTimeout(timer);
      stopping?.removeEventListener('abort', end);
    },
  };
};

/** Reads a little of what comes, then hangs up. */
const drain = (response: IncomingMessage): Promise<void> =>
  new Promise((resolve) => {
    let bytes = 0;
    const timer = setTimeout(hangUp, DRAIN_MS);
    function hangUp(): void {
      clearTimeout(timer);
      response.destroy();
      resolve();
    }
    response.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > MOST_BYTES) hangUp();
    });
    response.on('end', hangUp).on('error', hangUp).on('close', hangUp);
  });
