import type { LocaleCode } from '../../domain/locales.ts';
import { parseQuery } from '../../domain/search/parseQuery.ts';
import { snippetOf } from '../../domain/search/snippetOf.ts';
import { toMatch } from '../../domain/search/toMatch.ts';
import type { LocalDatabase } from './localDatabase.ts';
import { searchTable } from './searchIndex.ts';

export interface SearchQuestion {
  readonly locale: LocaleCode;
  /** As the reader typed it. */
  readonly q: string;
  /** Only pages of this collection. */
  readonly collection?: string | undefined;
  readonly limit: number;
  readonly offset: number;
}

export interface SearchHit {
  /** The page's number in the mirror. */
  readonly page: number;
  /** HTML of what was found, safe to show as it is. */
  readonly snippet: string;
}

export interface SearchResult {
  readonly hits: readonly SearchHit[];
  /** How many pages have all of it; at 1 000 there may be more. */
  readonly total: number;
}

/** No more are counted, nor can be turned to. */
export const MOST_FOUND = 1000;

/**
 * Pages that have every word and phrase of the question, the best first. Where more pages have them than can be ranked
 * in good time, the newest come first: words that half of all pages have say nothing about which page is meant.
 */
export const searchPages = (db: LocalDatabase, { locale, q, collection, limit, offset }: SearchQuestion): SearchResult => {
  const query = parseQuery(q, locale);
  const match = toMatch(query);
  if (match === null) return { hits: [], total: 0 };
  const { from, values } = found(searchTable(locale), match, collection);
  const count = db.get<{ n: number }>(`SELECT count(*) AS n FROM (SELECT 1 ${from} LIMIT ?)`, ...values, MOST_RANKED + 1)?.n ?? 0;
  const total = Math.min(count, MOST_FOUND);
  const order = count > MOST_RANKED ? 'f.rowid DESC' : `bm25(${searchTable(locale)}, ${TITLE_WEIGHT}, 1.0), f.rowid DESC`;
  const pages = db.all<{ page: number }>(`SELECT f.rowid AS page ${from} ORDER BY ${order} LIMIT ? OFFSET ?`, ...values, Math.max(0, Math.min(limit, total - offset)), offset);
  return { hits: pages.map(({ page }) => ({ page, snippet: snippetOf(textOf(db, page), query, locale) })), total };
};

/** Ranking looks at every page found, and at every page that has any of the words. */
const MOST_RANKED = 5000;
/** A word in the title counts as much as ten in the text. */
const TITLE_WEIGHT = '10.0';

const found = (table: string, match: string, collection: string | undefined): { from: string; values: string[] } =>
  collection === undefined
    ? { from: `FROM ${table} f WHERE ${table} MATCH ?`, values: [match] }
    : { from: `FROM ${table} f JOIN pages p ON p.id = f.rowid WHERE ${table} MATCH ? AND p.collection = ?`, values: [match, collection] };

const textOf = (db: LocalDatabase, page: number): string => db.get<{ text: string }>('SELECT text FROM search_texts WHERE id = ?', page)?.text ?? '';
