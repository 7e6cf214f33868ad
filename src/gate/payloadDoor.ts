import { handleEndpoints } from 'payload';
import type { SanitizedConfig } from 'payload';
import { withDocumentLock } from '../store/documentLock.ts';
import { bodyFault } from './bodyFault.ts';
import { documentKey } from './documentKey.ts';
import { isWriteConflict } from './isWriteConflict.ts';

export type PayloadDoor = (request: Request) => Promise<Response>;

const TRIES = 8;
const SHORTEST_PAUSE_MS = 20;
const LONGEST_PAUSE_MS = 400;
const READS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * DOOR for staff HTTP: Payload's API as a function from request to answer, in this process.
 * Writes to one document wait for each other. A write that lost a race in the database is made again,
 * so that no person is told of it. Never throws: what goes wrong is an answer.
 */
export const payloadDoor =
  (config: SanitizedConfig | Promise<SanitizedConfig>, logError: (error: unknown, requestId: string | null) => void = console.error): PayloadDoor =>
  async (request) => {
    try {
      if (request.method === 'HEAD') return await headOf(config, request);
      if (READS.has(request.method)) return await handleEndpoints({ config, request });
      const key = documentKey(request.method, new URL(request.url).pathname);
      const write = (): Promise<Response> => insist(config, request);
      return await (key === null ? write() : withDocumentLock(key, write));
    } catch (error) {
      // Odd addresses (`/api/constructor`) make Payload throw instead of answering.
      logError(error, request.headers.get('x-request-id'));
      return Response.json({ errors: [{ message: 'Something went wrong.' }] }, { status: 500 });
    }
  };

/** Payload answers HEAD with 404; a HEAD is a GET without its body. */
const headOf = async (config: SanitizedConfig | Promise<SanitizedConfig>, request: Request): Promise<Response> => {
  const { body, headers, status } = await handleEndpoints({ config, request: new Request(request, { method: 'GET' }) });
  await body?.cancel();
  return new Response(null, { headers, status });
};

const insist = async (config: SanitizedConfig | Promise<SanitizedConfig>, request: Request): Promise<Response> => {
  const body = await request.arrayBuffer();
  const collections = new Set((await config).collections.map(({ slug }) => slug as string));
  const fault = bodyFault(request.method, new URL(request.url).pathname, request.headers.get('content-type'), new Uint8Array(body), collections);
  if (fault !== null) return Response.json({ errors: [{ message: fault, data: { code: 'bad-request' } }] }, { status: 400 });
  const again = (): Request =>
    new Request(request.url, { method: request.method, headers: request.headers, signal: request.signal, ...(body.byteLength > 0 && { body }) });
  for (let attempt = 1; ; attempt += 1) {
    const answer = await handleEndpoints({ config, request: again() });
    if (attempt === TRIES || request.signal.aborted || !(await isWriteConflict(answer))) return answer;
    await pause(Math.random() * Math.min(LONGEST_PAUSE_MS, SHORTEST_PAUSE_MS * 2 ** attempt));
  }
};

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
