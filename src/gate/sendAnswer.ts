import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import type { Response as ExpressResponse } from 'express';

/** Sends the web's own `Response` through Express. A client that leaves early is no error. */
export const sendAnswer = async (answer: Response, response: ExpressResponse): Promise<void> => {
  response.status(answer.status);
  answer.headers.forEach((value, name) => {
    if (name !== 'set-cookie') response.setHeader(name, value);
  });
  const cookies = answer.headers.getSetCookie();
  if (cookies.length > 0) response.setHeader('set-cookie', cookies);
  if (answer.body === null) {
    response.end();
    return;
  }
  try {
    await pipeline(Readable.fromWeb(answer.body as ReadableStream), response);
  } catch (error) {
    if (!response.destroyed) throw error;
  }
};
