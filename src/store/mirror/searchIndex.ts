import { LOCALE_CODES } from '../../domain/locales.ts';
import type { LocaleCode } from '../../domain/locales.ts';
import { fold } from '../../domain/search/fold.ts';
import type { LocalDatabase } from './localDatabase.ts';

/**
 * The tables of the search: one index for each locale, of what was folded already, and the texts as they were written, to
 * show. The index takes every character that is not ASCII for a letter and so parts words at blanks alone: what a word
 * is, the folding has said.
 */
export const createSearchTables = (db: LocalDatabase): void => {
  db.exec('CREATE TABLE IF NOT EXISTS search_texts (id INTEGER PRIMARY KEY, locale TEXT NOT NULL, title TEXT NOT NULL, text TEXT NOT NULL)');
  for (const locale of LOCALE_CODES)
    db.exec(`CREATE VIRTUAL TABLE IF NOT EXISTS ${searchTable(locale)} USING fts5 (title, body, collection, content = '', contentless_delete = 1, detail = full, tokenize = 'ascii')`);
};

/** The name of a locale's index. */
export const searchTable = (locale: LocaleCode): string => TABLES[locale];

/**
 * A collection as a term of the index: asking there is many times cheaper than looking up each page that was found. No
 * question holds such characters, so none finds it by typing its name.
 */
export const collectionTerm = (collection: string): string =>
  `\uE000${collection.replace(/[^a-z0-9]/gu, (other) => `\uE001${other.codePointAt(0)}\uE001`)}`;

/**
 * Enters a page's text, or replaces it. To be called in the transaction that writes the page, after its row.
 * @param page the page's number in the mirror
 */
export const putText = (db: LocalDatabase, page: number, locale: LocaleCode, title: string, text: string): void => {
  dropText(db, page, locale);
  db.run('INSERT INTO search_texts (id, locale, title, text) VALUES (?, ?, ?, ?)', page, locale, storable(title), storable(text));
  const collection = db.get<{ collection: string }>('SELECT collection FROM pages WHERE id = ?', page)?.collection ?? '';
  db.run(`INSERT INTO ${searchTable(locale)} (rowid, title, body, collection) VALUES (?, ?, ?, ?)`, page, fold(title, locale), fold(text, locale), collectionTerm(collection));
};

/** Takes a page out of the search; without effect where it is not in there. */
export const dropText = (db: LocalDatabase, page: number, locale: LocaleCode): void => {
  if (db.run('DELETE FROM search_texts WHERE id = ?', page) > 0) db.run(`DELETE FROM ${searchTable(locale)} WHERE rowid = ?`, page);
};

const TABLES = Object.fromEntries(LOCALE_CODES.map((code) => [code, `search_${code.replaceAll('-', '_').toLowerCase()}`])) as Record<LocaleCode, string>;

/** The driver gives a text back only up to its first NUL. */
const storable = (text: string): string => text.replaceAll('\0', ' ');
