import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { performance } from 'node:perf_hooks';
import { addressGroup, addressOf } from './addressOf.ts';

const WINDOW_MS = 60_000;
const MOST_ADDRESSES = 100_000;
const MOST_HEADERS = 10_000;
const LONGEST_HEADER = 256;
const WINDOW = Symbol('window');
const PROXY = Symbol('proxy');

export interface ReadLimits {
  /**
   * Counts one read by this request's address. 0 where it may pass, else the whole seconds (1 to 60) until it may again.
   * Takes well under a microsecond and allocates nothing for an address it has seen on this connection.
   */
  readonly take: (request: IncomingMessage) => number;
  /** The same for a key of its own, by the client's id; `perMinute` is the client's number, the house's where null. */
  readonly takeFor: (client: string, perMinute: number | null) => number;
  /** The headers of a 429, as a flat list: Retry-After, and RateLimit and RateLimit-Policy as draft 8 has them. */
  readonly headers: (wait: number, perMinute?: number | null) => string[];
}

export interface ReadLimitOptions {
  /** Reads per minute and address; 0 sets no limit. */
  readonly perMinute: number;
  /** Proxies whose X-Forwarded-For is believed, in Express's words. */
  readonly trustProxy: string;
  /** Milliseconds of a clock that never goes back. */
  readonly now?: () => number;
}

interface Window {
  readonly minute: number;
  count: number;
}

interface Counted extends Socket {
  [WINDOW]?: Window;
  [PROXY]?: boolean;
}

/**
 * How much may be read in a minute. Windows are fixed and end for everybody at once, so that all of them are forgotten
 * at once; of more than 100 000 addresses in one minute the oldest are forgotten first. Kept in this process alone.
 */
export const readLimits = ({ perMinute, trustProxy, now = () => performance.now() }: ReadLimitOptions): ReadLimits => {
  const addresses = addressOf(trustProxy);
  const most = perMinute === 0 ? Number.POSITIVE_INFINITY : perMinute;
  let minute = 0;
  let ends = now() + WINDOW_MS;
  let windows = new Map<string, Window>();
  let clients = new Map<string, Window>();
  let byHeader = new Map<string, Window>();

  const turn = (time: number): void => {
    minute += 1;
    ends = time + WINDOW_MS;
    windows = new Map();
    clients = new Map();
    byHeader = new Map();
  };

  const windowIn = (map: Map<string, Window>, key: string): Window => {
    const known = map.get(key);
    if (known) return known;
    const [oldest] = map.size >= MOST_ADDRESSES ? map.keys() : [];
    if (oldest !== undefined) map.delete(oldest);
    const fresh = { minute, count: 0 };
    map.set(key, fresh);
    return fresh;
  };

  const ofHeader = (peer: string, header: string): Window => {
    const known = byHeader.get(header);
    if (known) return known;
    const window = windowIn(windows, addresses.forwarded(peer, header));
    if (header.trim() !== '' && header.length <= LONGEST_HEADER && byHeader.size < MOST_HEADERS) byHeader.set(header, window);
    return window;
  };

  const windowOf = (request: IncomingMessage): Window => {
    const socket: Counted = request.socket;
    const isProxy = (socket[PROXY] ??= addresses.isProxy(socket.remoteAddress ?? ''));
    const header = isProxy ? request.headers['x-forwarded-for'] : undefined;
    if (header !== undefined) return ofHeader(socket.remoteAddress ?? '', String(header));
    const kept = socket[WINDOW];
    if (kept !== undefined && kept.minute === minute) return kept;
    return (socket[WINDOW] = windowIn(windows, addressGroup(socket.remoteAddress ?? '')));
  };

  const wait = (window: Window, limit: number, time: number): number => {
    window.count += 1;
    return window.count <= limit ? 0 : Math.max(1, Math.ceil((ends - time) / 1000));
  };

  return {
    take: (request) => {
      const time = now();
      if (time >= ends) turn(time);
      return wait(windowOf(request), most, time);
    },
    takeFor: (client, own) => {
      const time = now();
      if (time >= ends) turn(time);
      return wait(windowIn(clients, client), own ?? most, time);
    },
    headers: (seconds, own = null) => [
      'Retry-After', String(seconds),
      'RateLimit-Policy', `"reads"; q=${own ?? perMinute}; w=${WINDOW_MS / 1000}`,
      'RateLimit', `"reads"; r=0; t=${seconds}`,
    ],
  };
};
