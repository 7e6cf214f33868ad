import type { Request, Response } from 'express';
import type { Admission } from './clients.ts';

const DAY_SECONDS = 86_400;

/** Answers a browser's question before it asks across sites: the same for every route, for keys come with the request itself. */
export const answerPreflight = (_request: Request, response: Response): void => {
  response.writeHead(204, [
    'Access-Control-Allow-Origin', '*',
    'Access-Control-Allow-Methods', 'GET, HEAD, POST, OPTIONS',
    'Access-Control-Allow-Headers', 'Authorization, X-Api-Key, Content-Type, If-None-Match, If-Modified-Since, X-Request-Id',
    'Access-Control-Max-Age', String(DAY_SECONDS),
    'Cache-Control', `public, max-age=${DAY_SECONDS}`,
    'Allow', 'GET, HEAD, POST, OPTIONS',
  ]);
  response.end();
};

/** What depends on who asks: a browser on a client's site is answered for that site alone, and no shared cache keeps it. */
export const VARY = 'Origin, Authorization, X-Api-Key';

/**
 * The headers of an answer that are this client's alone, as a flat list; none where it is the same for everybody.
 * A cache that minds no `Vary` would give one site's answer to another, so only the browser itself may keep it.
 */
export const ownHeaders = (admission: Admission, origin: string | undefined, publicRead: boolean): readonly string[] => {
  if (admission.kind !== 'client' || (origin === undefined && publicRead)) return [];
  return ['Access-Control-Allow-Origin', origin ?? '*', 'Cache-Control', 'private, max-age=15'];
};
