import { LRUCache } from 'lru-cache';

interface Kept {
  readonly etag: string | null;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: string;
  /** By performance.now(). */
  readonly at: number;
}

const MOST_ANSWERS = 1000;
const PATIENCE_MS = 5000;
/** One page asks for the same settings and languages many times over. */
const FRESH_MS = 1000;
/** So long readers get what was said last while the API is away. */
const LONGEST_STALE_MS = 10 * 60_000;

/**
 * A `fetch` for the API's client that remembers answers: the same address is asked once at a time and with the ETag of the
 * last answer, and where the API is away for a while readers get what it said last. Previews and reports pass by.
 * @param ask the real one; @param now milliseconds of a clock that never goes back
 */
export const rememberingFetch = (ask: typeof fetch = fetch, now: () => number = () => performance.now()): typeof fetch => {
  const kept = new LRUCache<string, Kept>({ max: MOST_ANSWERS });
  const underWay = new Map<string, Promise<Answer>>();

  const renew = async (address: string, init: RequestInit): Promise<Answer> => {
    const last = kept.get(address);
    const stale = last && now() - last.at < LONGEST_STALE_MS ? given(last) : null;
    try {
      const headers = { ...headersOf(init), ...(last?.etag && { 'if-none-match': last.etag }) };
      const response = await ask(address, { ...init, headers, signal: AbortSignal.timeout(PATIENCE_MS) });
      if (response.status === 304 && last) return remember(address, { ...last, at: now() });
      const answer = { status: response.status, headers: headersToKeep(response), body: await response.text() };
      if (response.ok) return remember(address, { ...answer, etag: response.headers.get('etag'), at: now() });
      if ((response.status >= 500 || response.status === 429) && stale) return stale;
      // What is gone must not come back when the API is away.
      kept.delete(address);
      return answer;
    } catch (error) {
      if (stale) return stale;
      throw error;
    }
  };

  const remember = (address: string, entry: Kept): Answer => {
    kept.set(address, entry);
    return given(entry);
  };

  return async (input, init = {}) => {
    const address = input instanceof Request ? input.url : String(input);
    if ((init.method ?? 'GET') !== 'GET' || address.includes('/v1/preview')) return ask(input, { ...init, signal: AbortSignal.timeout(PATIENCE_MS) });
    const last = kept.get(address);
    if (last && now() - last.at < FRESH_MS) return responseOf(given(last));
    const asked = underWay.get(address) ?? renew(address, init).finally(() => underWay.delete(address));
    underWay.set(address, asked);
    return responseOf(await asked);
  };
};

interface Answer extends Pick<Kept, 'headers' | 'body'> {
  readonly status: number;
}

const given = ({ headers, body }: Kept): Answer => ({ status: 200, headers, body });

const responseOf = ({ status, headers, body }: Answer): Response => new Response(body, { status, headers: headers.map(([name, value]) => [name, value]) });

const headersOf = ({ headers }: RequestInit): Record<string, string> => Object.fromEntries(new Headers(headers));

const headersToKeep = ({ headers }: Response): Kept['headers'] => {
  const type = headers.get('content-type');
  return type === null ? [] : [['content-type', type]];
};
