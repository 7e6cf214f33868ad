import type { Request, RequestHandler, Response } from 'express';
import type { ApiClient } from '../domain/clients/apiClient.ts';
import type { ClientGate } from './clients.ts';
import { answerPreflight, ownHeaders, VARY } from './cors.ts';
import { hasKey } from './hasKey.ts';
import type { ReadLimits } from './limits.ts';
import { refusalAnswer } from './refusal.ts';
import type { Refusal } from './refusal.ts';
import { sendAnswer } from './sendAnswer.ts';

interface AdmitParts {
  readonly gate: ClientGate;
  readonly limits: ReadLimits;
  readonly publicRead: boolean;
}

/** What routes know of who asks, in `response.locals.admitted`. */
export interface Admitted {
  /** Null: anybody. */
  readonly client: ApiClient | null;
  /** For `sendAnswer`: headers of this client's alone. */
  readonly own: readonly string[];
}

/** Who asks, in a route behind `admit`. */
export const admitted = (response: Response): Admitted => response.locals.admitted as Admitted;

/**
 * Lets on who may read, and answers the others. Reads with a key are counted here by that key, wrong keys by their
 * address; reads without one were counted before Express.
 */
export const admit = ({ gate, limits, publicRead }: AdmitParts): RequestHandler => async (request, response, next) => {
  if (request.method === 'OPTIONS') return answerPreflight(request, response);
  const refuse = (refusal: Refusal, headers: readonly string[] = []): void => void sendAnswer(request, response, refusalAnswer(refusal, headers));
  const tooMany = (wait: number, perMinute: number | null): void =>
    refuse({ status: 429, code: 'too_many_reads', message: `Too many reads in this minute. Ask again in ${wait} s.` }, limits.headers(wait, perMinute));
  const admission = await gate(request);
  if (admission.kind === 'refused') {
    const wait = wasCounted(request) ? 0 : limits.take(request);
    if (wait > 0) return tooMany(wait, null);
    return refuse(admission.refusal, admission.wait === null ? unauthorized(admission.refusal) : ['Retry-After', String(admission.wait)]);
  }
  const client = admission.kind === 'client' ? admission.client : null;
  // A sign-in of another kind is no key: such a request is anybody's, and was not counted on its way here.
  const wait = client ? limits.takeFor(client.id, client.readsPerMinute) : wasCounted(request) ? 0 : limits.take(request);
  if (wait > 0) return tooMany(wait, client?.readsPerMinute ?? null);
  const { origin } = request.headers;
  response.locals.admitted = { client, own: ownHeaders(admission, origin, publicRead) } satisfies Admitted;
  response.setHeader('Access-Control-Allow-Origin', client === null ? '*' : (origin ?? '*'));
  response.setHeader('Vary', VARY);
  next();
};

/** The hot path counts plain reads before it looks at anything else. */
const wasCounted = (request: Request): boolean => (request.method === 'GET' || request.method === 'HEAD') && !hasKey(request);

const unauthorized = ({ status }: Refusal): readonly string[] => (status === 401 ? ['WWW-Authenticate', 'Bearer realm="Verso"'] : []);
