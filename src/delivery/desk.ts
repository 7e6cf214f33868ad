import type { Request, Response } from 'express';
import type { ZodType } from 'zod';
import { admitted } from './admit.ts';
import type { Answer, AnswerFacts } from './answer.ts';
import { answerOf } from './answer.ts';
import { faultsIn } from './faultsIn.ts';
import type { DeliveryMetrics, RouteKind } from './metrics.ts';
import { refusalAnswer } from './refusal.ts';
import type { Refusal } from './refusal.ts';
import { sendAnswer } from './sendAnswer.ts';

/** Where the host leaves when the request came (milliseconds of `performance`). */
export const BEGAN = 'began';

/** What every route says its answers with. */
export interface Desk {
  readonly send: (request: Request, response: Response, kind: RouteKind, answer: Answer) => void;
  readonly refuse: (request: Request, response: Response, kind: RouteKind, refusal: Refusal) => void;
}

export const deskOf = (metrics: Pick<DeliveryMetrics, 'count'>): Desk => {
  const send: Desk['send'] = (request, response, kind, answer) => {
    const bytes = sendAnswer(request, response, answer, admittedIn(response));
    metrics.count(kind, response.statusCode, bytes, (performance.now() - Number(response.locals[BEGAN] ?? performance.now())) * 1000);
  };
  return { send, refuse: (request, response, kind, refusal) => send(request, response, kind, refusalAnswer(refusal)) };
};

/** Headers of this client's alone; a request that was refused at the gate has none. */
const admittedIn = (response: Response): readonly string[] => (response.locals.admitted === undefined ? [] : admitted(response).own);

/** What a request asks, or what is wrong with it, in one line. */
export const asked = <T>(schema: ZodType<T>, value: unknown): { readonly query: T } | { readonly refusal: Refusal } => {
  const parsed = schema.safeParse(value);
  if (parsed.success) return { query: parsed.data };
  const { words, parameter } = faultsIn(schema, value, parsed.error.issues);
  return { refusal: { status: 400, code: 'bad_request', message: `The request cannot be understood: ${words}. /v1/docs says what it may hold.`, params: parameter === null ? {} : { parameter } } };
};

/** A value as JSON that may be kept for a moment. */
export const jsonAnswer = (value: unknown, facts: Partial<AnswerFacts> = {}): Answer =>
  answerOf(Buffer.from(JSON.stringify(value)), {
    status: 200, type: 'application/json; charset=utf-8', language: null, modified: null, cacheControl: 'public, max-age=15, stale-while-revalidate=300', keys: [], more: [], ...facts,
  });

export const BAD_CURSOR: Refusal = { status: 400, code: 'bad_cursor', message: 'This cursor is none of this list. Take `next` of the page before as it is, or leave it out to begin anew.' };
export const CATCHING_UP: Refusal = { status: 503, code: 'catching_up', message: 'This server is still learning what is published. Ask again in some seconds.' };
