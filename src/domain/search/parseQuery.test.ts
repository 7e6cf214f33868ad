import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LOCALE_CODES } from '../locales.ts';
import { LONGEST_QUERY, parseQuery } from './parseQuery.ts';
import { toMatch } from './toMatch.ts';

const matchOf = (q: string): string | null => toMatch(parseQuery(q, 'en'));

describe('parseQuery', () => {
  it('reads words, phrases in any quotes, and a last word that may go on', () => {
    expect(matchOf('Clean wat')).toBe('("clean") AND ("wat"*)');
    expect(matchOf('clean water ')).toBe('("clean") AND ("water")');
    expect(matchOf('"Clean Water" rights')).toBe('("clean water") AND ("rights"*)');
    expect(matchOf('«eau propre» “two words” „drei“')).toBe('("eau propre") AND ("two words") AND ("drei")');
    expect(matchOf('is it')).toBe('("is") AND ("it")');
    expect(matchOf('water "not closed')).toBe('("water") AND ("not") AND ("closed"*)');
    expect(matchOf('water water "water"')).toBe('("water")');
  });

  it('reads nothing where there is no word', () => {
    for (const q of ['', ' ', '"', '""', '*', '؟', '👍', '\0', '\u202e', '()', '" "']) expect(matchOf(q)).toBeNull();
  });

  it('reads operators as words or not at all', () => {
    expect(matchOf('a AND b OR NOT NEAR(c, 5) title:d -e ^f {g}')).toBe('("a") AND ("and") AND ("b") AND ("or") AND ("not") AND ("near") AND ("c") AND ("5") AND ("title") AND ("d") AND ("e") AND ("f")');
  });

  it('looks for twelve words of two hundred characters at most, and never lets syntax through', () => {
    const SAFE = /^\((?:"[\p{L}\p{N}\p{M} ]+"\*?)(?: OR "[\p{L}\p{N}\p{M} ]+"\*?)*\)$/u;
    const q = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.array(fc.constantFrom('"', '*', '(', ')', ':', '-', 'AND', 'NEAR', 'المدن', 'ب', ' ', '«', '\0', '{', 'é', "'", ';'), { maxLength: 60 }).map((parts) => parts.join('')));
    fc.assert(fc.property(q, fc.constantFrom(...LOCALE_CODES), (text, locale) => {
      const { parts } = parseQuery(text, locale);
      expect(parts.reduce((words, { readings }) => words + (readings[0]?.length ?? 0), 0)).toBeLessThanOrEqual(12);
      expect(parts.every(({ readings }) => readings.length > 0 && readings.length <= 8 && readings.every((terms) => terms.length > 0))).toBe(true);
      expect(parseQuery(`${text.slice(0, LONGEST_QUERY).padEnd(LONGEST_QUERY)}beyond`, locale).parts.some(({ readings }) => readings.flat().includes('beyond'))).toBe(false);
      for (const part of toMatch({ parts })?.split(' AND ') ?? []) expect(part).toMatch(SAFE);
    }), { numRuns: 250 });
  });
});
