import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Answer, Head } from './answer.ts';
import { encodingReader } from './encodingOf.ts';
import { isUnchanged } from './isUnchanged.ts';
import type { ReadyResponse } from './readyResponse.ts';
import { requestId } from './requestId.ts';

const encodingOf = encodingReader();
const NOTHING = Buffer.alloc(0);

/** What of an answer a request takes: encoded, whole, its head alone, or nothing where the client has it already. */
interface Taken {
  readonly status: number;
  readonly head: Head;
  readonly body: Buffer;
}

const takenBy = (request: IncomingMessage, answer: Answer): Taken => {
  const { status } = answer.facts;
  const { etag, body, whole, unchanged } = answer.variant(encodingOf(request.headers['accept-encoding'] as string | undefined));
  if (status === 200 && isUnchanged(request.headers, etag, answer.modified)) return { status: 304, head: unchanged, body: NOTHING };
  return { status, head: whole, body: request.method === 'HEAD' ? NOTHING : body };
};

/** Sends an answer on which nothing was set before, as this request takes it. Gives how many bytes of body were sent. */
export const sendAtOnce = (request: IncomingMessage, response: ReadyResponse, answer: Answer): number => {
  const { status, head, body } = takenBy(request, answer);
  response.readyLines = `X-Request-Id: ${requestId(request)}\r\n${head.lines()}`;
  response.writeHead(status, head.length as string[]).end(body);
  return body.length;
};

/**
 * The same behind Express, where headers may have been set before.
 * @param own headers of this request's client alone, flat; they come last and so replace the common ones
 */
export const sendAnswer = (request: IncomingMessage, response: ServerResponse, answer: Answer, own: readonly string[] = []): number => {
  const { status, head, body } = takenBy(request, answer);
  const common = ['X-Request-Id', requestId(request), ...head.list, ...head.length];
  response.writeHead(status, own.length === 0 ? common : replaced(common, answer.facts.cacheControl === 'no-store' ? withoutCaching(own) : own)).end(body);
  return body.length;
};

/** What nobody may keep, no client's own browser may keep either. */
const withoutCaching = (own: readonly string[]): string[] => own.flatMap((name, at) => (at % 2 === 0 && name !== 'Cache-Control' ? [name, own[at + 1] ?? ''] : []));

const replaced = (headers: readonly string[], own: readonly string[]): string[] => {
  const names = new Set(own.filter((_, at) => at % 2 === 0).map((name) => name.toLowerCase()));
  const rest = headers.flatMap((name, at) => (at % 2 === 0 && !names.has(name.toLowerCase()) ? [name, headers[at + 1] ?? ''] : []));
  return [...rest, ...own.flatMap((name, at) => (at % 2 === 0 && own[at + 1] !== '' ? [name, own[at + 1] ?? ''] : []))];
};
