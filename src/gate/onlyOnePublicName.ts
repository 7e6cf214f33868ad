import type { RequestHandler } from 'express';

const LOOPBACK: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Leads pages opened by another name of this very machine (`127.0.0.1` for `localhost`) to the public address:
 * cookies and the admin's own calls are bound to it. Elsewhere a proxy may rename the host, so nothing is done.
 */
export const onlyOnePublicName = (publicUrl: string): RequestHandler => {
  const own = new URL(publicUrl);
  return (request, response, next) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    const alias = LOOPBACK.has(own.hostname) && LOOPBACK.has(host) && host !== own.hostname;
    if (alias && request.method === 'GET') response.redirect(307, own.origin + request.originalUrl);
    else next();
  };
};
