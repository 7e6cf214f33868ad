import { describe, expect, it } from 'vitest';
import { DEFAULT_SOURCE_LOCALE, isLocaleCode, LOCALE_CODES, localeOf, LOCALES, targetsOf } from './locales.ts';

describe('the list of languages', () => {
  it('has one entry for each code, in the same order, each a well-formed tag', () => {
    expect(LOCALES.map(({ code }) => code)).toEqual(LOCALE_CODES);
    expect(new Set(LOCALE_CODES).size).toBe(LOCALE_CODES.length);
    expect(Intl.getCanonicalLocales([...LOCALE_CODES])).toEqual(LOCALE_CODES);
  });

  it('has a default source that is one of them', () => {
    expect(LOCALE_CODES).toContain(DEFAULT_SOURCE_LOCALE);
  });

  it.each(LOCALES)('$code names itself and its direction as Unicode does', ({ code, ownName, label, dir }) => {
    const inside = (language: string): string => new Intl.DisplayNames([language], { type: 'language' }).of(code) ?? '';
    expect(ownName.toLocaleLowerCase(code)).toBe(inside(code).toLocaleLowerCase(code));
    expect(label).toBe(inside('en'));
    const script = new Intl.Locale(code).maximize().script ?? '';
    expect(dir).toBe(['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm'].includes(script) ? 'rtl' : 'ltr');
  });
});

describe('isLocaleCode', () => {
  it('knows the codes and nothing else', () => {
    for (const code of LOCALE_CODES) expect(isLocaleCode(code)).toBe(true);
    for (const other of ['all', '*', '', 'EN', 'en-GB', 'zz', 'constructor', null, undefined, 0, ['en'], {}]) expect(isLocaleCode(other)).toBe(false);
  });
});

describe('localeOf and targetsOf', () => {
  it.each([...LOCALE_CODES])('%s is found, and translated into every other language in menu order', (code) => {
    expect(localeOf(code).code).toBe(code);
    expect(targetsOf(code)).toEqual(LOCALE_CODES.filter((other) => other !== code));
  });
});
