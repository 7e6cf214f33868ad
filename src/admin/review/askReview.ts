/** What a review endpoint refused, with everything it said; without a status where nobody answered. */
export class ReviewRefused extends Error {
  readonly status: number | undefined;
  readonly code: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly retryAfterMs: number | undefined;

  constructor(code: string, status?: number, data: Readonly<Record<string, unknown>> = {}, retryAfterMs?: number) {
    super(code);
    this.name = 'ReviewRefused';
    this.code = code;
    this.status = status;
    this.data = data;
    this.retryAfterMs = retryAfterMs;
  }
}

export interface Ask {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly body?: object;
  /** The page's head asked for it already, and this takes that answer. */
  readonly isPreloaded?: boolean;
  /** The request outlives the page. */
  readonly keepalive?: boolean;
}

/**
 * Asks a review endpoint; a body makes it a POST. Gives null where there is no content.
 * @throws ReviewRefused with the endpoint's code; `offline` without a status where nobody answered
 */
export const askReview = async (address: string, { body, method = body ? 'POST' : 'GET', isPreloaded = false, keepalive = false }: Ask = {}): Promise<unknown> => {
  const response = await fetch(address, {
    method, keepalive, credentials: 'include', ...(!isPreloaded && { cache: 'no-store' }),
    ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  }).catch(() => {
    throw new ReviewRefused('offline');
  });
  if (response.status === 204) return null;
  const answer: unknown = await response.json().catch(() => undefined);
  if (response.ok) return answer;
  const { code, ...data } = dataOf(answer);
  const after = Number(response.headers.get('retry-after'));
  throw new ReviewRefused(typeof code === 'string' ? code : codeOf(response.status), response.status, data, Number.isFinite(after) && after > 0 ? after * 1000 : undefined);
};

/** The code of whatever was thrown. */
export const whyOf = (error: unknown): string => (error instanceof ReviewRefused ? error.code : 'unexpected');

const codeOf = (status: number): string => (status === 401 || status === 403 ? 'forbidden' : status === 404 ? 'no-row' : 'unexpected');

const dataOf = (answer: unknown): Readonly<Record<string, unknown>> => {
  const data = (answer as { errors?: readonly { data?: unknown }[] } | undefined)?.errors?.[0]?.data;
  return typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : {};
};
