import type { Locale } from '../../../src/client/types.ts';
import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import type { Words } from './words.ts';

const WORDS: Readonly<Record<Locale, Words>> = { en, ar, fr, es, de };

export const wordsOf = (locale: Locale): Words => WORDS[locale];

/** True for a language that this site speaks. */
export const isLocale = (text: unknown): text is Locale => typeof text === 'string' && Object.hasOwn(WORDS, text);

/** Known without asking anybody, for pages that must do without the API. */
export const dirOf = (locale: Locale): 'ltr' | 'rtl' => (locale === 'ar' ? 'rtl' : 'ltr');

export const LOCALES = Object.keys(WORDS) as readonly Locale[];
