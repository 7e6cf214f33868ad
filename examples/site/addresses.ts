import type { Locale } from '../../src/client/types.ts';

interface Addressed {
  readonly collection: string;
  readonly id: string;
  readonly slug: string | null;
}

export const homePath = (locale: Locale): string => `/${locale}`;

export const listPath = (locale: Locale, collection: string, query: Readonly<Record<string, string | undefined>> = {}): string => `/${locale}/${collection}${searchOf(query)}`;

/** The page of a document for readers of `locale`; the API's own rule: what has no slug goes by its id. */
export const pagePath = (locale: Locale, { collection, id, slug }: Addressed): string => `/${locale}/${collection}/${encodeURIComponent(slug ?? id)}`;

export const searchPath = (locale: Locale, query: Readonly<Record<string, string | undefined>> = {}): string => `/${locale}/search${searchOf(query)}`;

const searchOf = (query: Readonly<Record<string, string | undefined>>): string => {
  const given = Object.entries(query).flatMap(([name, value]) => (value === undefined || value === '' ? [] : [[name, value]]));
  return given.length === 0 ? '' : `?${new URLSearchParams(given).toString()}`;
};
