import { isLocaleCode } from '../../domain/locales.ts';
import type { LocaleCode } from '../../domain/locales.ts';
import { perLocale } from '../../domain/perLocale.ts';
import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import type { Counted, Words } from './words.ts';

/** What the post says, by language. */
export const WORDS: Readonly<Record<LocaleCode, Words>> = { en, ar, fr, es, de };

/** The language of a mail: the one known, else English. */
export const languageOf = (language: unknown): LocaleCode => (isLocaleCode(language) ? language : 'en');

/** The sentence with its places filled; what fills them is never searched for places itself. */
export const fill = (sentence: string, places: Readonly<Record<string, string>>): string =>
  sentence.replaceAll(/\{(\w+)\}/g, (place, name: string) => places[name] ?? place);

/** The sentence for a number, in the language's plural form and digits. */
export const count = (language: LocaleCode, forms: Counted, n: number): string =>
  fill(forms[pluralOf(language).select(n)] ?? forms.other, { n: numbersOf(language).format(n) });

const pluralOf = perLocale((language) => new Intl.PluralRules(language));

/** Numbers as a language writes them. */
export const numbersOf = perLocale((language) => new Intl.NumberFormat(language));

/** A locale's name in another language. */
export const nameOf = (language: LocaleCode, locale: LocaleCode): string => namesIn(language).of(locale) ?? locale;

const namesIn = perLocale((language) => new Intl.DisplayNames([language], { type: 'language' }));
