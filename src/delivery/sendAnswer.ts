import type { IncomingMessage, ServerResponse } from 'node:http';
import { ID } from './answer.ts';
import type { Answer } from './answer.ts';
import { encodingReader } from './encodingOf.ts';
import { isUnchanged } from './isUnchanged.ts';
import { requestId } from './requestId.ts';

const encodingOf = encodingReader();
const NOTHING = Buffer.alloc(0);

/**
 * Sends an answer as this request takes it: encoded, whole, its head alone, or nothing where the client has it already.
 * Gives how many bytes of body were sent.
 * @param own headers of this request's client alone, flat; they come last and so replace the common ones
 */
export const sendAnswer = (request: IncomingMessage, response: ServerResponse, answer: Answer, own: readonly string[] | null = null): number => {
  const { status } = answer.facts;
  const variant = answer.variant(encodingOf(request.headers['accept-encoding'] as string | undefined));
  const unchanged = status === 200 && isUnchanged(request.headers, variant.etag, answer.modified);
  const headers = unchanged ? variant.unchanged : variant.headers;
  // Safe only because nothing waits between here and `writeHead`: the list is shared by all who get this answer.
  headers[ID] = requestId(request);
  response.writeHead(unchanged ? 304 : status, own === null ? headers : replaced(headers, answer.facts.cacheControl === 'no-store' ? withoutCaching(own) : own));
  const body = unchanged || request.method === 'HEAD' ? NOTHING : variant.body;
  response.end(body);
  return body.length;
};

/** What nobody may keep, no client's own browser may keep either. */
const withoutCaching = (own: readonly string[]): string[] => own.flatMap((name, at) => (at % 2 === 0 && name !== 'Cache-Control' ? [name, own[at + 1] ?? ''] : []));

const replaced = (headers: readonly string[], own: readonly string[]): string[] => {
  const names = new Set(own.filter((_, at) => at % 2 === 0).map((name) => name.toLowerCase()));
  const rest = headers.flatMap((name, at) => (at % 2 === 0 && !names.has(name.toLowerCase()) ? [name, headers[at + 1] ?? ''] : []));
  return [...rest, ...own.flatMap((name, at) => (at % 2 === 0 && own[at + 1] !== '' ? [name, own[at + 1] ?? ''] : []))];
};
