import { answerOf } from './answer.ts';
import type { Answer } from './answer.ts';

export interface Refusal {
  readonly status: number;
  /** Stable, kebab- or snake-case; programs rely on it. */
  readonly code: string;
  /** One line for a developer: what, where, what to do. */
  readonly message: string;
  readonly params?: Readonly<Record<string, unknown>>;
}

/** A refusal as bytes. It may be kept for a moment, for what is missing now may be there soon. */
export const refusalAnswer = ({ status, code, message, params = {} }: Refusal, more: readonly string[] = []): Answer =>
  answerOf(Buffer.from(JSON.stringify({ error: { code, message, params } })), {
    status, type: 'application/json; charset=utf-8', language: null, modified: null, cacheControl: status === 404 ? 'public, max-age=5' : 'no-store', keys: [], more,
  });
