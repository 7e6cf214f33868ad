import { ApiError, createClient } from '../../src/client/client.ts';
import type { Client, Collection, Elsewhere } from '../../src/client/client.ts';
import type { Documents, Locale } from '../../src/client/types.ts';
import { rememberingFetch } from './rememberingFetch.ts';
import type { SiteSettings } from './settings.ts';

/** Collections whose documents have pages of their own. */
export type PageCollection = Exclude<Collection, 'media'>;

/** A document with a page of its own; `collection` tells which. */
export type PageDocument = Documents[PageCollection];

const PAGE_COLLECTIONS: readonly PageCollection[] = ['articles', 'policy-findings', 'events', 'downloads', 'initiatives', 'topics', 'places'];

export const isPageCollection = (name: unknown): name is PageCollection => PAGE_COLLECTIONS.some((one) => one === name);

export type { Elsewhere } from '../../src/client/client.ts';

/** The client of the API, and the few questions that it does not know. */
export interface Api extends Client {
  /** A document by what stands in its page's address: its slug, or the id of one that has none. The original where this language has none. */
  readonly page: (locale: Locale, collection: PageCollection, slug: string) => Promise<PageDocument | null>;
  /** A draft, by its token. */
  readonly draft: (token: string) => Promise<(PageDocument & { readonly expiresAt: string }) | null>;
  /** The languages that have a document whose address this is. */
  readonly elsewhere: (locale: Locale, collection: PageCollection, slug: string) => Promise<readonly Elsewhere[]>;
  /** Something that is no JSON: the feed, the sitemap. */
  readonly text: (path: string) => Promise<{ readonly status: number; readonly type: string; readonly body: string }>;
  /** Passes a report on for a reader without script. @param address whose it is, since the API counts reports by address */
  readonly reportFor: (address: string, report: Parameters<Client['report']>[0]) => Promise<void>;
}

/** Documents without words in their address. */
const ID = /^(?:[0-9a-f]{24}|[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})$/;

export const createApi = ({ apiUrl, apiKey }: SiteSettings): Api => {
  const remembered = rememberingFetch();
  const clientWith = (fetch: typeof globalThis.fetch): Client => createClient({ url: apiUrl, key: apiKey, fetch });
  const client = clientWith(remembered);
  const authorized: RequestInit = apiKey === undefined ? {} : { headers: { authorization: `Bearer ${apiKey}` } };
  return {
    ...client,
    page: async (locale, collection, slug) => {
      const options = { fallback: 'source', segments: true } as const;
      const byId = ID.test(slug) ? (await client.documentById(locale, collection, slug, options)).document : null;
      return asPage(byId ?? (await client.document(locale, collection, slug, options)).document);
    },
    draft: async (token) => {
      const draft = await client.preview(token);
      const page = asPage(draft);
      return page && { ...page, expiresAt: draft?.expiresAt ?? '' };
    },
    elsewhere: async (locale, collection, slug) => (await client.document(locale, collection, slug)).availableIn,
    text: async (path) => {
      const response = await remembered(apiUrl + path, authorized);
      return { status: response.status, type: response.headers.get('content-type') ?? 'text/plain', body: await response.text() };
    },
    reportFor: (address, report) =>
      clientWith((input, init) => remembered(input, { ...init, headers: { ...Object.fromEntries(new Headers(init?.headers)), 'x-forwarded-for': address } })).report(report),
  };
};

/** True where the API itself is in trouble, or cannot be reached: nobody here can mend it, and it passes. */
export const isApiAway = (error: unknown): boolean =>
  error instanceof ApiError ? error.status >= 500 || error.status === 429 : (error instanceof TypeError && error.message === 'fetch failed') || (error instanceof DOMException && error.name === 'TimeoutError');

/** Pictures have no page. */
const asPage = (document: Documents[Collection] | null): PageDocument | null => (document?.collection === 'media' ? null : document);
