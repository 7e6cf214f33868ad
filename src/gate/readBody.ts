import type { IncomingMessage } from 'node:http';
import { VersoError } from '../errors.ts';

/**
 * The request's body as bytes, never parsed. Counts what comes, for `Content-Length` may be missing or wrong.
 * @param limit largest body in bytes
 * @throws VersoError `body-too-large` (413), at once where `Content-Length` already says so
 */
export const readBody = async (request: IncomingMessage, limit: number): Promise<Buffer> => {
  if (Number(request.headers['content-length'] ?? 0) > limit) throw tooLarge(limit);
  const chunks: Buffer[] = [];
  let length = 0;
  // Leaving the loop early would destroy the socket, and with it the refusal.
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    length += (chunk as Buffer).length;
    if (length > limit) throw tooLarge(limit);
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks, length);
};

const tooLarge = (limit: number): VersoError =>
  new VersoError('body-too-large', `The request is larger than ${Math.floor(limit / 1024)} KiB.`, { status: 413, params: { limit } });
