import type { LocaleCode } from '../../domain/locales.ts';
import { parseQuery } from '../../domain/search/parseQuery.ts';
import type { Query } from '../../domain/search/parseQuery.ts';
import { snippetOf } from '../../domain/search/snippetOf.ts';
import { toMatch } from '../../domain/search/toMatch.ts';
import type { LocalDatabase } from './localDatabase.ts';
import { collectionTerm, searchTable } from './searchIndex.ts';

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
  /** The page's title as such HTML, cut where it is very long; null where it has none. */
  readonly title: string | null;
  /** HTML of what was found, safe to show as it is: one line. */
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
  const words = toMatch(query);
  if (words === null) return { hits: [], total: 0 };
  const table = searchTable(locale);
  const match = collection === undefined ? words : `${words} AND "${collectionTerm(collection)}"`;
  const count = db.get<{ n: number }>(`SELECT count(*) AS n FROM (SELECT 1 FROM ${table} WHERE ${table} MATCH ? LIMIT ?)`, match, MOST_RANKED + 1)?.n ?? 0;
  const total = Math.min(count, MOST_FOUND);
  const order = count > MOST_RANKED ? 'rowid DESC' : `bm25(${table}, ${WEIGHTS}), rowid DESC`;
  const shown = Math.max(0, Math.min(limit, total - offset));
  const pages = db.all<{ page: number }>(`SELECT rowid AS page FROM ${table} WHERE ${table} MATCH ? ORDER BY ${order} LIMIT ? OFFSET ?`, match, shown, offset);
  return { hits: pages.map(({ page }) => ({ page, ...shownOf(textOf(db, page), query, locale) })), total };
};

/** Ranking takes about a microsecond for each page found; counting up to here takes half a millisecond. */
const MOST_RANKED = 5000;
/** Of title, body and collection: a word in the title counts as much as ten in the text. */
const WEIGHTS = '10.0, 1.0, 0.0';

interface Text {
  readonly title: string;
  readonly text: string;
}

const textOf = (db: LocalDatabase, page: number): Text => db.get<Text>('SELECT title, text FROM search_texts WHERE id = ?', page) ?? { title: '', text: '' };

const shownOf = ({ title, text }: Text, query: Query, locale: LocaleCode): Omit<SearchHit, 'page'> =>
  ({ title: title === '' ? null : oneLine(snippetOf(title, query, locale), ' '), snippet: oneLine(snippetOf(text, query, locale), ' … ') });

/** Each paragraph is a line of its own there, and HTML would run them together. */
const oneLine = (html: string, between: string): string => html.replaceAll(/\s*[\n\r\u2028\u2029]\s*/g, between);
