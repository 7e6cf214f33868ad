import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LOCALE_CODES } from '../locales.ts';
import { readingTime } from './readingTime.ts';
import { wordCount } from './wordCount.ts';

describe('the reading time', () => {
  it.each([
    ['en', 1, '1 min read'], ['en', 2, '2 min read'], ['fr', 1, '1 min de lecture'], ['es', 11, '11 min de lectura'], ['de', 3, '3 Min. Lesezeit'],
    ['ar', 1, 'دقيقة واحدة للقراءة'], ['ar', 2, 'دقيقتان للقراءة'], ['ar', 3, '3 دقائق للقراءة'], ['ar', 10, '10 دقائق للقراءة'],
    ['ar', 11, '11 دقيقة للقراءة'], ['ar', 99, '99 دقيقة للقراءة'], ['ar', 100, '100 دقيقة للقراءة'], ['ar', 101, '101 دقيقة للقراءة'], ['ar', 103, '103 دقائق للقراءة'],
  ] as const)('is said in %s for %i minutes', (locale, minutes, text) => {
    expect(readingTime(minutes * 200, locale)).toEqual({ minutes, text });
    expect(readingTime(minutes * 200 - 199, locale)).toEqual({ minutes, text });
  });

  it('is at least a minute, and nothing without words', () => {
    fc.assert(fc.property(fc.integer({ min: -5, max: 5_000_000 }), fc.constantFrom(...LOCALE_CODES), (words, locale) => {
      const time = readingTime(words, locale);
      if (words <= 0) expect(time).toBeNull();
      else {
        expect(time?.minutes).toBeGreaterThanOrEqual(1);
        expect(time?.text).toMatch(/^[^#]*\p{L}$/u);
      }
    }));
    expect(readingTime(Number.NaN, 'en')).toBeNull();
  });
});

describe('the count of words', () => {
  it.each([['en', 'Peace, at last: don’t wait.', 5], ['ar', 'السلام عليكم، أهلًا وسهلًا!', 4], ['fr', 'L’été 2026', 2], ['de', '', 0], ['es', ' …!? \n 🕊 ', 0]] as const)('in %s of %j', (locale, text, words) => {
    expect(wordCount(text, locale)).toBe(words);
  });

  it('adds up over lines, however long the text', () => {
    const word = fc.constantFrom('peace', 'السلام', 'über', '1,000', 'co-op', '—', '');
    fc.assert(fc.property(fc.array(fc.array(word, { maxLength: 400 }).map((words) => words.join(' ')), { maxLength: 8 }), fc.constantFrom(...LOCALE_CODES), (lines, locale) => {
      expect(wordCount(lines.join('\n'), locale)).toBe(lines.reduce((sum, line) => sum + wordCount(line, locale), 0));
    }));
    expect(wordCount('word '.repeat(20_000), 'en')).toBe(20_000);
  });
});
