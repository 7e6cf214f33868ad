import { formOf, numbersOf } from '../../domain/languageRules.ts';
import type { Forms } from '../../domain/languageRules.ts';
import { isLocaleCode } from '../../domain/locales.ts';
import type { LocaleCode } from '../../domain/locales.ts';
import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import type { Words } from './words.ts';

/** What the post says, by language. */
export const WORDS: Readonly<Record<LocaleCode, Words>> = { en, ar, fr, es, de };

/** The language of a mail: the one known, else English. */
export const languageOf = (language: unknown): LocaleCode => (isLocaleCode(language) ? language : 'en');

/** The sentence with its places filled; what fills them is never searched for places itself. */
export const fill = (sentence: string, places: Readonly<Record<string, string>>): string =>
  sentence.replaceAll(/\{(\w+)\}/g, (place, name: string) => places[name] ?? place);

/** The sentence for a number, in the language's plural form and digits. */
export const count = (language: LocaleCode, forms: Forms, n: number): string =>
  fill(formOf(language, forms, n), { n: numbersOf(language).format(n) });
