import { AuthorizationError, ConnectionError, DeepLError, QuotaExceededError, TooManyRequestsError } from 'deepl-node';

/** What went wrong with one call. `detail` is DeepL's own word where it cannot hold the text that was sent. */
export interface Fault {
  readonly kind: 'key' | 'quota' | 'busy' | 'down' | 'address' | 'language' | 'bad-request' | 'too-large';
  readonly detail: string;
}

/**
 * Sorts an error of deepl-node, which carries no status: by class, else by the words it builds from the status.
 * Null for errors that are not the library's. The error itself must not be kept: it holds the request with its text
 * and key.
 */
export const faultOf = (error: unknown): Fault | null => {
  if (!(error instanceof DeepLError)) return null;
  if (error instanceof AuthorizationError) return { kind: 'key', detail: '403' };
  if (error instanceof QuotaExceededError) return { kind: 'quota', detail: '456' };
  if (error instanceof TooManyRequestsError) return { kind: 'busy', detail: '429' };
  if (error instanceof ConnectionError) return { kind: 'down', detail: connectionCode(error) };
  if (error.message.startsWith('Not found')) return { kind: 'address', detail: '404' };
  if (error.message.startsWith('Bad request')) {
    return { kind: /(target|source)_lang/.test(error.message) ? 'language' : 'bad-request', detail: '400' };
  }
  const status = Number(/^Unexpected status code: (\d+)/.exec(error.message)?.[1] ?? 0);
  if (status === 413 || status === 414) return { kind: 'too-large', detail: String(status) };
  if (status === 529) return { kind: 'busy', detail: '529' };
  // 503, other 5xx, and answers that are no JSON: something between us and the engine is out of order.
  return { kind: 'down', detail: status > 0 ? String(status) : error.message.startsWith('Service unavailable') ? '503' : 'unreadable answer' };
};

const connectionCode = (error: ConnectionError): string => {
  const cause: unknown = error.error;
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : 'no connection';
};
