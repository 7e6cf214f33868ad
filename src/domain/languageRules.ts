import { LOCALE_CODES } from './locales.ts';
import type { LocaleCode } from './locales.ts';
import { perLocale } from './perLocale.ts';

/** One of several wordings by number; each language has the forms of its own plural (CLDR). */
export type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

const plurals = perLocale((locale) => new Intl.PluralRules(locale));
const names = perLocale((locale) => new Intl.DisplayNames(locale, { type: 'language' }));

/** The wording for a number in a language. */
export const formOf = (locale: LocaleCode, forms: Forms, n: number): string => forms[plurals(locale).select(n)] ?? forms.other;

/** Numbers as a language writes them. */
export const numbersOf = perLocale((locale) => new Intl.NumberFormat(locale));

/** What a language is called in another, as in the middle of a sentence; its code where it has no name there. */
export const languageName = (reader: LocaleCode, language: string): string => names(reader).of(language) ?? language;

/** The same in every language of the house. */
export const namesOf = (language: LocaleCode): Record<LocaleCode, string> =>
  Object.fromEntries(LOCALE_CODES.map((reader) => [reader, languageName(reader, language)])) as Record<LocaleCode, string>;
