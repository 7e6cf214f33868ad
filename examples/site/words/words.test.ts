import { describe, expect, it } from 'vitest';
import { counted } from './counted.ts';
import type { Forms } from './counted.ts';
import { dirOf, isLocale, LOCALES, wordsOf } from './wordsOf.ts';

const textsIn = (value: object, path = ''): [string, string][] => Object.entries(value).flatMap(([name, inner]: [string, unknown]) =>
  (typeof inner === 'string' ? [[`${path}${name}`, inner] as [string, string]] : textsIn(inner as object, `${path}${name}.`)));
const isForms = (value: unknown): value is Forms => typeof value === 'object' && value !== null && 'other' in value;
const formsIn = (value: object): Forms[] => Object.values(value).flatMap((inner: unknown) => (isForms(inner) ? [inner] : typeof inner === 'object' && inner !== null ? formsIn(inner) : []));

describe('plurals', () => {
  it.each([
    ['ar', { one: 'مدينة واحدة', two: 'مدينتان', few: '# مدن', many: '# مدينة', other: '# مدينة' }, [[1, 'مدينة واحدة'], [2, 'مدينتان'], [3, '3 مدن'], [11, '11 مدينة'], [100, '100 مدينة'], [103, '103 مدن']]],
    ['en', { one: '# city', other: '# cities' }, [[0, '0 cities'], [1, '1 city'], [2, '2 cities'], [1200, '1,200 cities']]],
    ['fr', { one: '# ville', other: '# villes' }, [[0, '0 ville'], [1, '1 ville'], [2, '2 villes']]],
    ['de', { one: '# Stadt', other: '# Städte' }, [[1, '1 Stadt'], [2000, '2.000 Städte']]],
  ] as const)('are those of %s', (locale, forms, cases) => {
    for (const [count, text] of cases) expect(counted(locale, forms, count)).toBe(text);
  });

  it('has every form that its language tells apart', () => {
    for (const locale of LOCALES) {
      const needed = [...new Set(Array.from({ length: 200 }, (_, count) => new Intl.PluralRules(locale).select(count)))];
      for (const forms of formsIn(wordsOf(locale))) expect(Object.keys(forms), `${locale} ${forms.other}`).toEqual(expect.arrayContaining(needed));
    }
  });
});

describe('the words', () => {
  it('are said in every language, with the same gaps to fill', () => {
    const gaps = (texts: [string, string][]) => texts.filter(([path]) => !/\.(?:zero|one|two|few|many|other)$/.test(path)).map(([path, text]) => `${path} ${text.split('#').length - 1}`).toSorted();
    for (const locale of LOCALES) {
      expect(gaps(textsIn(wordsOf(locale)))).toEqual(gaps(textsIn(wordsOf('en'))));
      for (const [path, text] of textsIn(wordsOf(locale))) expect(text.trim(), `${locale} ${path}`).not.toBe('');
    }
  });

  it('are Arabic in Arabic', () => {
    for (const [path, text] of textsIn(wordsOf('ar'))) expect(text, path).not.toMatch(/\p{Script=Latin}/u);
    expect([dirOf('ar'), dirOf('de')]).toEqual(['rtl', 'ltr']);
  });

  it('knows no language by the name of an object’s own things', () => {
    expect(['toString', '__proto__', 'constructor', 'EN', '', 'it'].filter(isLocale)).toEqual([]);
  });
});
