import type { Alternate, CardList, ChangeList, Documents, Locale, LocaleList, RedirectList, Report, SearchResults, Settings } from './types.ts';

export type Collection = keyof Documents;

export interface ClientOptions {
  /** Address of the API, such as `https://api.example.org`. */
  readonly url: string;
  /** A key of an API client; not needed where everybody may read. */
  readonly key?: string;
  /** Another `fetch`: for a cache, for headers of your own, for tests. */
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

/** A language that readers have a document in, with its title and slug there. */
export type Elsewhere = Alternate & { readonly title: string | null };

/**
 * What readers have at an address: a document; or none in this language (`not_in_locale`), and where it is to be had; or
 * nothing at all (`not_found`): then that list is empty.
 */
export type Found<T> = { readonly document: T; readonly availableIn: readonly [] } | { readonly document: null; readonly availableIn: readonly Elsewhere[] };

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
 * The delivery API, typed. Every call throws an `ApiError` where the API refuses. What is ordinary is no error: `document`
 * says that readers do not have it, or not in that language, and `preview` gives null where the draft is gone.
 */
export const createClient = ({ url, key, fetch: ask = fetch }: ClientOptions) => {
  const base = url.replace(/\/+$/, '');
  const get = async <T>(path: string, query: object = {}): Promise<T> => read<T>(await ask(`${base}${path}${searchOf(query)}`, { headers: key === undefined ? {} : { authorization: `Bearer ${key}` } }));
  const find = async <T>(path: string, options: DocumentOptions): Promise<Found<T>> =>
    get<T>(path, options).then((document) => ({ document, availableIn: [] as const }), (error: unknown) => {
      if (!isRefusal(error, 'not_found', 'not_in_locale')) throw error;
      return { document: null, availableIn: (error.params.availableIn ?? []) as readonly Elsewhere[] };
    });

  return {
    /** @param slug as it is, not percent-encoded */
    document: <C extends Collection>(locale: Locale, collection: C, slug: string, options: DocumentOptions = {}): Promise<Found<Documents[C]>> => find(`/v1/${locale}/${collection}/${encodeURIComponent(slug)}`, options),
    documentById: <C extends Collection>(locale: Locale, collection: C, id: string, options: DocumentOptions = {}): Promise<Found<Documents[C]>> => find(`/v1/${locale}/${collection}/by-id/${encodeURIComponent(id)}`, options),
    list: (locale: Locale, collection: Collection, options: ListOptions = {}): Promise<CardList> => get(`/v1/${locale}/${collection}`, options),
    search: (locale: Locale, q: string, options: { readonly collection?: Collection; readonly limit?: number; readonly cursor?: string } = {}): Promise<SearchResults> => get(`/v1/${locale}/search`, { q, ...options }),
    locales: (): Promise<LocaleList> => get('/v1/locales'),
    settings: (locale: Locale): Promise<Settings> => get(`/v1/${locale}/settings`),
    redirects: (options: { readonly limit?: number; readonly cursor?: string } = {}): Promise<RedirectList> => get('/v1/redirects', options),
    changes: (since: number, limit?: number): Promise<ChangeList> => get('/v1/changes', { since, limit }),
    /** A draft, by the token that the admin gave. */
    preview: <C extends Collection>(token: string): Promise<(Documents[C] & { readonly preview: true; readonly expiresAt: string }) | null> =>
      get<Documents[C] & { readonly preview: true; readonly expiresAt: string }>('/v1/preview', { token }).catch((error: unknown) => { if (isRefusal(error, 'preview_gone')) return null; throw error; }),
    report: async (report: Report): Promise<void> => void (await read(await ask(`${base}/v1/reports`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(report) }))),
  };
};

export type Client = ReturnType<typeof createClient>;

const isRefusal = (error: unknown, ...codes: readonly string[]): error is ApiError => error instanceof ApiError && codes.includes(error.code);

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
