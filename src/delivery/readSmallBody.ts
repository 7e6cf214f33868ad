import type { IncomingMessage } from 'node:http';

/**
 * A request's body, counted as it comes, for `Content-Length` may be missing or wrong. `large` as soon as it is larger
 * than `most` bytes, and nothing of it is kept; `gone` where the sender went away.
 */
export const readSmallBody = (request: IncomingMessage, most: number): Promise<Buffer | 'large' | 'gone'> =>
  new Promise((resolve) => {
    if (Number(request.headers['content-length'] ?? 0) > most) return resolve('large');
    const chunks: Buffer[] = [];
    let length = 0;
    const end = (outcome: Buffer | 'large' | 'gone'): void => {
      request.off('data', add).off('end', done).off('close', gone);
      resolve(outcome);
    };
    const add = (chunk: Buffer): void => {
      length += chunk.length;
      if (length > most) return end('large');
      chunks.push(chunk);
    };
    const done = (): void => end(Buffer.concat(chunks, length));
    const gone = (): void => end('gone');
    request.on('data', add).on('end', done).on('close', gone).on('error', gone);
  });
