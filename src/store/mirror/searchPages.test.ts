import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LOCALE_CODES } from '../../domain/locales.ts';
import type { LocaleCode } from '../../domain/locales.ts';
import { openLocalDatabase } from './localDatabase.ts';
import type { LocalDatabase } from './localDatabase.ts';
import { createSearchTables, dropText, putText } from './searchIndex.ts';
import { searchPages } from './searchPages.ts';

let folder: string;
let db: LocalDatabase;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'verso-search-'));
  db = openLocalDatabase(path.join(folder, 'mirror.db'));
  db.exec('CREATE TABLE pages (id INTEGER PRIMARY KEY, collection TEXT NOT NULL, document TEXT NOT NULL, locale TEXT NOT NULL)');
  createSearchTables(db);
});
afterEach(() => {
  db.close();
  rmSync(folder, { recursive: true, force: true });
});

const put = (page: number, text: string, { title = '', locale = 'ar' as LocaleCode, collection = 'articles' } = {}): void => {
  db.run('INSERT OR REPLACE INTO pages VALUES (?, ?, ?, ?)', page, collection, `document-${page}`, locale);
  putText(db, page, locale, title, text);
};
const ask = (q: string, more: Partial<Parameters<typeof searchPages>[1]> = {}) => searchPages(db, { locale: 'ar', q, limit: 20, offset: 0, ...more });
const pages = (q: string, more = {}): number[] => ask(q, more).hits.map(({ page }) => page);

describe('searchPages', () => {
  it('finds Arabic however it is typed', () => {
    put(1, 'تقدّم المُدُنُ الكبيرةُ خدماتٍ لـلاجئين منذ عام ٢٠٢٦، وفق مسؤولة في أثينا على البحر');
    put(2, 'قرية صغيرة');
    for (const q of ['مدن', 'المدن', 'للمدن', 'الْمُدُن', 'المـــدن', 'كبيره', 'الكبيرة', 'لاجئين', 'لاجيين', '2026', '۲۰۲۶', 'مسوولة', 'اثينا', 'أثينا', 'علي', '"المدن الكبيرة"', '«مدن كبيرة»', 'خدم'])
      expect(pages(q), q).toEqual([1]);
    for (const q of ['مدنية.', 'دن', '"الكبيرة المدن"', 'مدن قرية']) expect(pages(q), q).toEqual([]);
  });

  it('puts titles first and keeps languages and collections apart', () => {
    put(1, `water ${'other '.repeat(30)}`, { locale: 'en' });
    put(2, 'nothing of it', { locale: 'en', title: 'Water', collection: 'policy-findings' });
    put(3, 'water', { locale: 'fr' });
    expect(pages('water', { locale: 'en' })).toEqual([2, 1]);
    expect(pages('water', { locale: 'en', collection: 'policy-findings' })).toEqual([2]);
    for (const collection of ['policy', 'findings', 'policy findings', '" OR "water', 'none']) expect(pages('water', { locale: 'en', collection })).toEqual([]);
    for (const q of ['articles', 'policy-findings', '\uE000articles']) expect(pages(q, { locale: 'en' }), q).toEqual([]);
    expect(pages('water', { locale: 'de' })).toEqual([]);
  });

  it('shows title and text with what was found, each in one line', () => {
    put(1, 'Old heading\nBy the old gate.\n \nTwo\u2028lines', { locale: 'en', title: 'Gates <old> &\nnew' });
    put(2, 'A gate without a title', { locale: 'en' });
    expect(ask('old ', { locale: 'en' }).hits).toEqual([{ page: 1, title: 'Gates &lt;<mark>old</mark>&gt; &amp; new', snippet: '<mark>Old</mark> heading … By the <mark>old</mark> gate. … Two … lines' }]);
    expect(ask('"heading by"', { locale: 'en' }).hits[0]?.snippet).toContain('<mark>heading … By</mark>');
    expect(ask('gate', { locale: 'en' }).hits.find(({ page }) => page === 2)?.title).toBeNull();
    const text = fc.string({ unit: fc.constantFrom('old', ' ', '\n', '\r\n', '\u2029', '<', 'x'), maxLength: 60 });
    fc.assert(fc.property(text, text, (title, body) => {
      put(3, `old ${body}`, { locale: 'en', title });
      for (const hit of ask('old', { locale: 'en' }).hits) expect(`${hit.title ?? ''}${hit.snippet}`).not.toMatch(/[\n\r\u2028\u2029]/);
    }), { numRuns: 60 });
  });

  it('never fails, whatever is asked and whatever was written', () => {
    const hostile = fc.oneof(fc.string({ unit: 'binary', maxLength: 80 }), fc.array(fc.constantFrom('"', '*', '(', ')', ':', '-', '^', '+', '{', '}', 'AND', 'OR', 'NOT', 'NEAR', 'title', ',', "'", ';', '--', '\0', '\\', 'مدن', ' ', 'a', '«', '\uD800'), { maxLength: 40 }).map((parts) => parts.join('')));
    fc.assert(fc.property(hostile, hostile, fc.constantFrom(...LOCALE_CODES), (q, text, locale) => {
      put(1, text, { locale, title: q });
      const found = ask(q, { locale, collection: text });
      expect(found.hits).toHaveLength(found.total);
      expect(ask(q, { locale }).total).toBe(ask(q, { locale }).hits.length);
      dropText(db, 1, locale);
      expect(ask(q, { locale })).toEqual({ hits: [], total: 0 });
    }), { numRuns: 200 });
  });

  it('holds what was put last and nothing that was dropped, in any order', () => {
    const WORDS = ['مدن', 'لغة', 'water', 'ماء', 'école'];
    const step = fc.record({ page: fc.integer({ min: 1, max: 6 }), words: fc.option(fc.subarray(WORDS)), collection: fc.constantFrom('articles', 'events') });
    fc.assert(fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      db.exec('DELETE FROM pages');
      for (let page = 1; page <= 6; page += 1) dropText(db, page, 'ar');
      const held = new Map<number, { words: readonly string[]; collection: string }>();
      for (const { page, words, collection } of steps) {
        if (words) {
          put(page, words.join(' '), { collection });
          held.set(page, { words, collection });
        } else {
          dropText(db, page, 'ar');
          held.delete(page);
        }
      }
      for (const word of WORDS)
        for (const collection of [undefined, 'articles', 'events']) {
          const expected = [...held].filter(([, one]) => one.words.includes(word) && (collection ?? one.collection) === one.collection).map(([page]) => page);
          expect(pages(word, { collection }).sort()).toEqual(expected.sort());
        }
    }), { numRuns: 60 });
  });

  it('pages through five thousand texts, counts to a thousand, and shows the newest where nearly all have the word', () => {
    db.transaction(() => { for (let page = 1; page <= 5100; page += 1) put(page, `common ${page % 2 ? 'half' : 'other'} w${page % 50} unique${page}`, { locale: 'en' }); });
    const en = { locale: 'en' as const };
    expect(ask('common', en)).toMatchObject({ total: 1000, hits: Array.from({ length: 20 }, (_, n) => ({ page: 5100 - n })) });
    expect(ask('half', en).total).toBe(1000);
    expect(ask('w7.', en).total).toBe(102);
    expect(pages('unique4242.', en)).toEqual([4242]);
    const all = Array.from({ length: 11 }, (_, n) => pages('w7.', { ...en, limit: 10, offset: n * 10 })).flat();
    expect(new Set(all).size).toBe(102);
    expect(ask('common', { ...en, offset: 990, limit: 50 }).hits).toHaveLength(10);
    expect(ask('common', { ...en, offset: 5000 }).hits).toEqual([]);
    expect(ask('common', en).hits[0]?.snippet).toContain('<mark>common</mark>');
  });

  it('is undone with the transaction it is in', () => {
    put(1, 'مدن');
    expect(() => db.transaction(() => {
      put(1, 'قرى');
      dropText(db, 1, 'ar');
      throw new Error('halfway');
    })).toThrow('halfway');
    expect(pages('مدن')).toEqual([1]);
    expect(pages('قرى')).toEqual([]);
  });
});
