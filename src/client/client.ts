import type { CardList, ChangeList, Documents, Locale, LocaleList, RedirectList, Report, SearchResults, Settings } from './types.ts';

export type Collection = keyof Documents;

export interface ClientOptions {
  /** Address of the API, such as `https://api.example.org`. */
  readonly url: string;
  /** A key of an API client; not needed where everybody may read. */
  readonly key?: string;
  /** Another `fetch`, for tests, caches and platforms. */
  readonly fetch?: typeof fetch;
}

export interface DocumentOptions {
  readonly fallback?: 'none' | 'source';
  readonly provenance?: 'any' | 'reviewed';
  readonly segments?: boolean;
}

export interface ListOptions extends Omit<DocumentOptions, 'segments'> {
  readonly limit?: number;
  readonly cursor?: string;
  readonly sort?: '-date' | 'date';
  readonly from?: string;
  readonly to?: string;
  /** The collection's own filters: `topic`, `place`, `initiative`, `kind` … */
  readonly [filter: string]: string | number | undefined;
}

/** A refusal of the API, with its code. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: string;
  readonly params: Readonly<Record<string, unknown>>;

  constructor(status: number, code: string, message: string, params: Readonly<Record<string, unknown>>) {
    super(message);
    this.name = 'ApiError';
    this.status = status;
    this.code = code;
    this.params = params;
  }
}

/**
 * The delivery API, typed. Every call throws an `ApiError` where the API refuses; `document` gives null where readers do
 * not have it in that language, since that is an ordinary answer.
 */
export const createClient = ({ url, key, fetch: ask = fetch }: ClientOptions) => {
  const base = url.replace(/\/+$/, '');
  const get = async <T>(path: string, query: object = {}): Promise<T> => read<T>(await ask(`${base}${path}${searchOf(query)}`, { headers: key === undefined ? {} : { authorization: `Bearer ${key}` } }));
  const orNull = async <T>(asked: Promise<T>): Promise<T | null> => asked.catch((error: unknown) => { if (error instanceof ApiError && error.status === 404) return null; throw error; });

  return {
    document: <C extends Collection>(locale: Locale, collection: C, slug: string, options: DocumentOptions = {}): Promise<Documents[C] | null> => orNull(get(`/v1/${locale}/${collection}/${encodeURIComponent(slug)}`, options)),
    documentById: <C extends Collection>(locale: Locale, collection: C, id: string, options: DocumentOptions = {}): Promise<Documents[C] | null> => orNull(get(`/v1/${locale}/${collection}/by-id/${encodeURIComponent(id)}`, options)),
    list: (locale: Locale, collection: Collection, options: ListOptions = {}): Promise<CardList> => get(`/v1/${locale}/${collection}`, options),
    search: (locale: Locale, q: string, options: { readonly collection?: Collection; readonly limit?: number; readonly cursor?: string } = {}): Promise<SearchResults> => get(`/v1/${locale}/search`, { q, ...options }),
    locales: (): Promise<LocaleList> => get('/v1/locales'),
    settings: (locale: Locale): Promise<Settings> => get(`/v1/${locale}/settings`),
    redirects: (options: { readonly limit?: number; readonly cursor?: string } = {}): Promise<RedirectList> => get('/v1/redirects', options),
    changes: (since: number, limit?: number): Promise<ChangeList> => get('/v1/changes', { since, limit }),
    /** A draft, by the token that the admin gave. */
    preview: <C extends Collection>(token: string): Promise<(Documents[C] & { readonly preview: true; readonly expiresAt: string }) | null> => orNull(get('/v1/preview', { token })),
    report: async (report: Report): Promise<void> => void (await read(await ask(`${base}/v1/reports`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(report) }))),
  };
};

export type Client = ReturnType<typeof createClient>;

const searchOf = (query: object): string => {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== false).map(([name, value]) => [name, String(value)]);
  return given.length === 0 ? '' : `?${new URLSearchParams(given).toString()}`;
};

const read = async <T>(response: Response): Promise<T> => {
  const body: unknown = await response.json().catch(() => null);
  if (response.ok) return body as T;
  const { code = 'unreadable', message = `The API answered ${response.status}.`, params = {} } = (body as { readonly error?: { readonly code?: string; readonly message?: string; readonly params?: Record<string, unknown> } } | null)?.error ?? {};
  throw new ApiError(response.status, code, message, params);
};
