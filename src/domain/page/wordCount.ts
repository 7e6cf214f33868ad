import type { LocaleCode } from '../locales.ts';
import { perLocale } from '../perLocale.ts';

/** How many words a plain text has, as its language parts them; signs and spaces are none. */
export const wordCount = (text: string, locale: LocaleCode): number => {
  const segmenter = segmenterOf(locale);
  let words = 0;
  for (const [piece] of text.matchAll(PIECE)) for (const { isWordLike } of segmenter.segment(piece)) if (isWordLike) words += 1;
  return words;
};

/** Up to a white space, if there is one: a segmenter takes time by the square of the text's length. */
const PIECE = /[^]{1,1000}(?=\s|$)|[^]{1,1000}/g;

const segmenterOf = perLocale((locale) => new Intl.Segmenter(locale, { granularity: 'word' }));
