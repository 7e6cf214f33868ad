import type { LocaleCode } from '../locales.ts';
import { withoutArticle } from './withoutArticle.ts';
import { wordsOf } from './wordsOf.ts';
import type { Word } from './wordsOf.ts';

/** What a reader looks for: every part must be found. */
export interface Query {
  readonly parts: readonly QueryPart[];
}

/** A word, or words that stand together. */
export interface QueryPart {
  /** The ways in which it may stand in the index, each a row of terms; the likeliest first. */
  readonly readings: readonly (readonly string[])[];
  /** The last term may go on. */
  readonly isPrefix: boolean;
}

/** The longest question that is read (UTF-16 units); what is beyond is left out. */
export const LONGEST_QUERY = 200;

/**
 * Reads what was typed: words, and phrases in quotes of any language. The last word may go on where nothing stands
 * behind it and it has three letters. At most twelve words are looked for; none where there is no letter or digit.
 */
export const parseQuery = (q: string, locale: LocaleCode): Query => {
  const text = q.slice(0, LONGEST_QUERY);
  const found = [...text.matchAll(QUOTED_OR_NOT)].flatMap(([, quoted, plain = ''], index, all) =>
    quoted === undefined ? loose(plain, locale, index === all.length - 1) : phrase(wordsOf(quoted, locale)));
  const parts: QueryPart[] = [];
  let left = MOST_WORDS;
  for (const part of found) {
    const length = part.readings[0]?.length ?? 0;
    if (length > left) break;
    left -= length;
    if (!parts.some((other) => keyOf(other) === keyOf(part))) parts.push(part);
  }
  return { parts };
};

const MOST_WORDS = 12;
const MOST_READINGS = 8;
const SHORTEST_PREFIX = 3;
const QUOTED_OR_NOT = /["“”„«»]([^"“”„«»]*)["“”«»]|([^"“”„«»]+)/gu;

const keyOf = ({ readings, isPrefix }: QueryPart): string => `${readings.map((terms) => terms.join(' ')).join('|')}${isPrefix ? '*' : ''}`;

const loose = (text: string, locale: LocaleCode, isLast: boolean): QueryPart[] =>
  wordsOf(text, locale).map((word) => ({
    readings: readingsOf(word).map((term) => [term]),
    isPrefix: isLast && word.end === text.length && [...word.whole].length >= SHORTEST_PREFIX,
  }));

const phrase = (words: readonly Word[]): QueryPart[] => {
  const few = words.slice(0, MOST_WORDS);
  if (few.length === 0) return [];
  const readings = few.reduce<string[][]>(
    (rows, word) => rows.flatMap((row) => readingsOf(word).map((term) => [...row, term])).slice(0, MOST_READINGS), [[]]);
  return [{ readings, isPrefix: false }];
};

/**
 * An alef is often typed without its hamza, so a question cannot know whether it is an article's: `المانيا` must find
 * `ألمانيا`, and `ألوان` texts that write `الوان`.
 */
const readingsOf = ({ term, whole }: Word): string[] => [...new Set([term, ...withoutArticle(whole)])];
