import { siteAddress } from '../domain/page/addresses.ts';
import type { KnownPage } from '../store/mirror/mirrorReads.ts';
import type { Mirror } from '../store/mirror/openMirror.ts';
import type { Catalogue } from './catalogue.ts';
import { element, empty } from './xml.ts';

/** The protocol allows 50 000; with their alternates a thousand are half a megabyte already. */
const PAGES_EACH = 1000;

/**
 * Every page of the site with its other languages; an index of sitemaps where there are many. Null where no part begins so:
 * each part that anybody could make up would cost as much as a true one.
 * @param after the number of the page after which this part begins; null for the whole, or the index
 */
export const sitemapOf = (mirror: Pick<Mirror, 'pagesAfter' | 'pagesOf'>, catalogue: Catalogue, site: string, base: string, after: number | null, begins: readonly number[]): string | null => {
  const withAddress = new Set(catalogue.types.filter(({ hasSlug }) => hasSlug).map(({ slug }) => slug));
  if (after !== null && !begins.includes(after)) return null;
  if (after === null && begins.length > 1) return index(begins.map((begin) => `${base}/v1/sitemap.xml?after=${begin}`));
  const pages = mirror.pagesAfter(after ?? 0, PAGES_EACH).filter((page) => isListed(page, withAddress));
  const urls = pages.map((page) => {
    const siblings = mirror.pagesOf(page.collection, page.document).filter((one) => isListed(one, withAddress));
    return ['<url>', element('loc', addressOf(site, page)), ...siblings.map((one) => empty('xhtml:link', { rel: 'alternate', hreflang: one.locale, href: addressOf(site, one) })), '</url>'].join('');
  });
  return ['<?xml version="1.0" encoding="UTF-8"?>', '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">', ...urls, '</urlset>', ''].join('\n');
};

const isListed = ({ slug, collection }: KnownPage, withAddress: ReadonlySet<string>): boolean => slug !== null && withAddress.has(collection);

const addressOf = (site: string, { collection, document: id, locale, slug }: KnownPage): string => siteAddress(site, { collection, id, locale, slug });

/** The numbers of the pages after which the parts of a sitemap begin. Remembered until the log goes on. */
export const sitemapParts = (mirror: Pick<Mirror, 'pagesAfter' | 'lastSeq'>): (() => readonly number[]) => {
  let known: { readonly seq: number; readonly begins: readonly number[] } | null = null;
  return () => {
    const seq = mirror.lastSeq();
    if (known?.seq !== seq) known = { seq, begins: beginsOf(mirror) };
    return known.begins;
  };
};

const beginsOf = (mirror: Pick<Mirror, 'pagesAfter'>): number[] => {
  const begins = [0];
  for (let pages = mirror.pagesAfter(0, PAGES_EACH); pages.length === PAGES_EACH; ) {
    const last = pages.at(-1)?.id ?? 0;
    pages = mirror.pagesAfter(last, PAGES_EACH);
    if (pages.length > 0) begins.push(last);
  }
  return begins;
};

const index = (locations: readonly string[]): string =>
  ['<?xml version="1.0" encoding="UTF-8"?>', '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">', ...locations.map((location) => `<sitemap>${element('loc', location)}</sitemap>`), '</sitemapindex>', ''].join('\n');
