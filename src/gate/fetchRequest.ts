import type { Request as ExpressRequest, Response as ExpressResponse } from 'express';

/** An Express request as the web's own `Request`. The address is always the public one: a client's Host is not believed. */
export const fetchRequest = (request: ExpressRequest, response: ExpressResponse, publicUrl: string, body: Buffer | null): Request => {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    for (const one of [value ?? []].flat()) headers.append(name, one);
  }
  headers.delete('content-length');
  headers.delete('transfer-encoding');
  const gone = new AbortController();
  response.on('close', () => {
    if (!response.writableFinished) gone.abort();
  });
  return new Request(new URL(publicUrl).origin + request.originalUrl, {
    method: request.method,
    headers,
    signal: gone.signal,
    ...(body !== null && body.length > 0 && { body: new Uint8Array(body) }),
  });
};
