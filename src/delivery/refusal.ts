import { answerOf } from './answer.ts';
import type { Answer } from './answer.ts';
import type { ErrorCode } from './errorCodes.ts';

export interface Refusal {
  readonly status: number;
  /** Stable; programs rely on it. */
  readonly code: ErrorCode;
  /** One line for a developer: what, where, what to do. */
  readonly message: string;
  readonly params?: Readonly<Record<string, unknown>>;
}

/** A refusal as bytes. It may be kept for a moment, for what is missing now may be there soon. */
export const refusalAnswer = ({ status, code, message, params = {} }: Refusal, more: readonly string[] = []): Answer =>
  answerOf(Buffer.from(JSON.stringify({ error: { code, message, params } })), {
    status, type: 'application/json; charset=utf-8', language: null, modified: null, cacheControl: status === 404 ? 'public, max-age=5' : 'no-store', keys: [], more,
  });

export const unknownLocale = (locale: unknown): Refusal =>
  ({ status: 404, code: 'unknown_locale', message: `"${String(locale)}" is no language of this house. /v1/locales lists them.` });

export const unknownCollection = (collection: unknown): Refusal =>
  ({ status: 404, code: 'unknown_collection', message: `"${String(collection)}" is no collection. /v1/docs lists them.` });
