import type { LocaleCode } from '../locales.ts';
import { HAMZA, foldCharacter } from './foldCharacter.ts';
import { withoutArticle } from './withoutArticle.ts';

/** A word of a text and where it stands there. */
export interface Word {
  /** As it is kept in the index. */
  readonly term: string;
  /** Folded, with its article. */
  readonly whole: string;
  /** Where it begins and ends in the text (UTF-16 units); `text.slice(start, end)` is the word with all its marks. */
  readonly start: number;
  readonly end: number;
}

/**
 * The words of a text, as a search sees them, in their order. Runs of letters and digits without case and diacritics;
 * elided French articles and the English possessive are no words. There is no stemming but that of the Arabic article,
 * and scripts without spaces are not taken apart. Longer words are cut to 64 characters.
 */
export const wordsOf = (text: string, locale: LocaleCode): Word[] => {
  const words = folded(text);
  return ELISIONS.has(locale) ? words.filter((word, index) => !isElided(text, locale, word, words[index - 1], words[index + 1])) : words;
};

const folded = (text: string): Word[] => {
  const words: Word[] = [];
  let spelled = '';
  let start = 0;
  let end = 0;
  for (let at = 0, next = 0; at < text.length; at = next) {
    const code = text.codePointAt(at) ?? 0;
    next = at + (code > 0xffff ? 2 : 1);
    const characters = foldCharacter(code);
    if (characters === '') end = next;
    for (const character of characters) {
      if (character === ' ') {
        if (spelled !== '') words.push(wordOf(spelled, start, end));
        spelled = '';
      } else if (character === HAMZA) {
        if (spelled.endsWith('ا')) spelled = `${spelled.slice(0, -1)}أ`;
        end = next;
      } else {
        if (spelled === '') start = at;
        if (spelled.length < LONGEST) spelled += character;
        end = next;
      }
    }
  }
  if (spelled !== '') words.push(wordOf(spelled, start, end));
  return words;
};

const ELISIONS: ReadonlySet<LocaleCode> = new Set(['fr', 'en']);
const LONGEST = 64;
const ARABIC = /[\u0600-\u06FF]/;
const APOSTROPHE = /^['’]$/u;
const ELIDED = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)$/u;

const wordOf = (spelled: string, start: number, end: number): Word => {
  if (!ARABIC.test(spelled)) return { term: spelled, whole: spelled, start, end };
  return { term: withoutHamza(withoutArticle(spelled).at(-1) ?? spelled), whole: withoutHamza(spelled), start, end };
};

const withoutHamza = (spelled: string): string => spelled.replaceAll('أ', 'ا');

const isElided = (text: string, locale: LocaleCode, word: Word, before: Word | undefined, after: Word | undefined): boolean => {
  if (locale === 'fr') return after !== undefined && ELIDED.test(word.term) && APOSTROPHE.test(text.slice(word.end, after.start));
  return locale === 'en' && word.term === 's' && before !== undefined && APOSTROPHE.test(text.slice(before.end, word.start));
};
