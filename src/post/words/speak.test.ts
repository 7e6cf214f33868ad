import { describe, expect, it } from 'vitest';
import { LOCALE_CODES } from '../../domain/locales.ts';
import { count, fill, WORDS } from './speak.ts';

const leaves = (words: unknown, path = ''): [string, string][] =>
  typeof words === 'string' ? [[path, words]] : Object.entries(words as object).flatMap(([name, inside]) => leaves(inside, `${path}.${name}`));
const places = (sentence: string): string[] => [...sentence.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();

describe('the words of the post', () => {
  it('say the same in every language, with the same places to fill', () => {
    const english = new Map(leaves(WORDS.en));
    for (const language of LOCALE_CODES)
      for (const [path, sentence] of leaves(WORDS[language])) {
        expect(sentence.trim(), `${language}${path}`).not.toBe('');
        const twin = english.get(path) ?? english.get(path.replace(/\.\w+$/, '.other')) ?? '';
        // "Two texts" needs no digit in Arabic.
        if (!/\.(zero|one|two)$/.test(path)) expect(places(sentence), `${language}${path}`).toEqual(places(twin));
      }
  });

  it('have every plural form their language uses for whole numbers', () => {
    for (const language of LOCALE_CODES) {
      const used = new Set(Array.from({ length: 120 }, (_, n) => new Intl.PluralRules(language).select(n + 1)));
      for (const { subject } of [WORDS[language].digest, WORDS[language].failures]) expect(Object.keys(subject)).toEqual(expect.arrayContaining([...used]));
      for (let n = 1; n < 120; n += 1) expect(count(language, WORDS[language].digest.subject, n)).not.toContain('{');
    }
  });

  it('leave alone what looks like a place in what fills one', () => {
    expect(fill('Hello {name}, {other}', { name: '{other} $& {name}' })).toBe('Hello {other} $& {name}, {other}');
  });
});
