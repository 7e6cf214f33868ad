import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

const LOOPBACK = /^(?:::1|(?:::ffff:)?127\.\d+\.\d+\.\d+)$/;
const OWN_NAME = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])(?::\d+)?$/;
/** Set by proxies, behind which everybody comes from this machine. */
const FORWARDED = ['x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip', 'forwarded', 'via'] as const;

/** True for who sends the token, and for a program on this very machine that came by no proxy. */
export const mayReadMetrics = (request: Pick<IncomingMessage, 'headers'> & { readonly socket: { readonly remoteAddress?: string | undefined } }, token: string | undefined): boolean => {
  const [, given] = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '') ?? [];
  if (token !== undefined && given !== undefined && isSame(given, token)) return true;
  // A page in a browser on this machine can reach here by a foreign name that leads to it.
  return LOOPBACK.test(request.socket.remoteAddress ?? '') && OWN_NAME.test(request.headers.host ?? '') && FORWARDED.every((name) => request.headers[name] === undefined);
};

const isSame = (one: string, other: string): boolean => timingSafeEqual(digest(one), digest(other));

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
