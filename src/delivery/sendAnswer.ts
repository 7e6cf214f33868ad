import type { IncomingMessage, ServerResponse } from 'node:http';
import { headersOf, linesOf } from './answer.ts';
import type { Answer, Variant } from './answer.ts';
import { encodingReader } from './encodingOf.ts';
import { isUnchanged } from './isUnchanged.ts';
import type { ReadyResponse } from './readyResponse.ts';
import { requestId } from './requestId.ts';

const encodingOf = encodingReader();
const NOTHING = Buffer.alloc(0);

/** What of an answer a request takes: encoded, whole, its head alone, or nothing where the client has it already. */
interface Taken {
  readonly status: number;
  readonly variant: Variant;
  readonly part: 'whole' | 'unchanged';
  readonly body: Buffer;
  /** As a flat list; a 304 tells none. */
  readonly length: string[];
}

const takenBy = (request: IncomingMessage, { facts, modified, variant: encoded }: Answer): Taken => {
  const variant = encoded(encodingOf(request.headers['accept-encoding'] as string | undefined));
  if (facts.status === 200 && isUnchanged(request.headers, variant.etag, modified)) return { status: 304, variant, part: 'unchanged', body: NOTHING, length: [] };
  return { status: facts.status, variant, part: 'whole', body: request.method === 'HEAD' ? NOTHING : variant.body, length: ['Content-Length', String(variant.body.length)] };
};

/** Sends an answer on which nothing was set before, as this request takes it. Gives how many bytes of body were sent. */
export const sendAtOnce = (request: IncomingMessage, response: ReadyResponse, answer: Answer): number => {
  const { status, variant, part, body, length } = takenBy(request, answer);
  response.readyLines = `X-Request-Id: ${requestId(request)}\r\n${linesOf(answer.facts, variant, part)}`;
  response.writeHead(status, length).end(body);
  return body.length;
};

/**
 * The same behind Express, where headers may have been set before.
 * @param own headers of this request's client alone, flat; they come last and so replace the common ones
 */
export const sendAnswer = (request: IncomingMessage, response: ServerResponse, answer: Answer, own: readonly string[] = []): number => {
  const { status, variant, part, body, length } = takenBy(request, answer);
  const common = ['X-Request-Id', requestId(request), ...headersOf(answer.facts, variant, part), ...length];
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
