import type { LocaleCode } from '../locales.ts';
import { wordsOf } from './wordsOf.ts';

/**
 * A text as it is indexed: its words as terms, parted by single blanks. Texts and questions must pass through the same
 * folding, or they do not meet.
 */
export const fold = (text: string, locale: LocaleCode): string => wordsOf(text, locale).map(({ term }) => term).join(' ');
