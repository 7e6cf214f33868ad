import type { LocaleCode } from '../locales.ts';
import type { Query } from './parseQuery.ts';
import { wordsOf } from './wordsOf.ts';
import type { Word } from './wordsOf.ts';

/**
 * About thirty words of the text around the place that holds most of what was looked for, as HTML: everything of the text
 * escaped, what was found in `<mark>`. Without its marks it is an escaped piece of the text as it was written. The
 * beginning of the text where nothing of it was found, as when only the title was. Only the first 20 000 characters are
 * looked through, and a snippet is never of more than 400.
 */
export const snippetOf = (text: string, query: Query, locale: LocaleCode): string => {
  const near = lookedThrough(text, NEAR, query, locale);
  const { read, words, hits, best } = text.length <= NEAR || near.best?.parts === query.parts.length ? near : lookedThrough(text, FAR, query, locale);
  const [start, end] = bounds(read, words, Math.max(0, (best?.from ?? 0) - WORDS_BEFORE));
  return marked(read, start, end, hits.map(({ from, to }) => [words[from]?.start ?? 0, words[to]?.end ?? 0] as const)).trim();
};

const WORDS = 30;
const WORDS_BEFORE = 6;
/** Most of what is found stands near the beginning, and folding is what a snippet costs. */
const NEAR = 2500;
const FAR = 20_000;
const MOST_SHOWN = 400;

/** Words `from` to `to` (both inclusive) are what one part of the question looks for. */
interface Hit {
  readonly from: number;
  readonly to: number;
  readonly part: number;
}

const lookedThrough = (text: string, most: number, query: Query, locale: LocaleCode) => {
  const read = text.slice(0, text.length <= most ? most : blankBefore(text, most));
  const words = wordsOf(read, locale);
  const hits = hitsIn(words, query);
  return { read, words, hits, best: bestOf(hits) };
};

const blankBefore = (text: string, at: number): number => {
  const blank = text.lastIndexOf(' ', at);
  return blank > at / 2 ? blank : whole(text, at);
};

const hitsIn = (words: readonly Word[], { parts }: Query): Hit[] => {
  const hits: Hit[] = [];
  for (let from = 0; from < words.length; from += 1)
    for (const [index, { readings, isPrefix }] of parts.entries())
      for (const terms of readings)
        if (stands(words, from, terms, isPrefix)) {
          hits.push({ from, to: from + terms.length - 1, part: index });
          break;
        }
  return hits;
};

/** A plain loop: it is asked of every word of every text that is shown. */
const stands = (words: readonly Word[], from: number, terms: readonly string[], isPrefix: boolean): boolean => {
  for (let index = 0; index < terms.length; index += 1) {
    const [found, term = ''] = [words[from + index]?.term, terms[index]];
    if (found !== term && !(isPrefix && index === terms.length - 1 && found?.startsWith(term))) return false;
  }
  return true;
};

/** Where the next words hold most parts of the question, and how many; the first of those that hold as many. */
const bestOf = (hits: readonly Hit[]): { readonly from: number; readonly parts: number } | null => {
  let best: { from: number; parts: number } | null = null;
  for (const [index, { from }] of hits.entries()) {
    const parts = new Set<number>();
    for (let next = index; next < hits.length && (hits[next]?.to ?? 0) < from + WORDS - WORDS_BEFORE; next += 1) parts.add(hits[next]?.part ?? 0);
    if (parts.size > (best?.parts ?? 0) || best === null) best = { from, parts: parts.size };
  }
  return best;
};

/** From the first word with what stands before it, to the blank behind the last. */
const bounds = (text: string, words: readonly Word[], first: number): readonly [number, number] => {
  const start = first === 0 ? 0 : words[first]?.start ?? 0;
  const end = words[first + WORDS]?.start ?? text.length;
  if (end - start <= MOST_SHOWN) return [start, end];
  const fitting = words.slice(first, first + WORDS).findLast((word) => word.end - start <= MOST_SHOWN);
  return [start, fitting?.end ?? whole(text, start + MOST_SHOWN)];
};

/** Never between the halves of a character. */
const whole = (text: string, at: number): number => ((text.codePointAt(at - 1) ?? 0) > 0xffff ? at - 1 : at);

const marked = (text: string, start: number, end: number, hits: readonly (readonly [number, number])[]): string => {
  let html = '';
  let at = start;
  for (const [from, to] of hits) {
    const [left, right] = [Math.max(from, at), Math.min(to, end)];
    if (left >= right) continue;
    html += `${escaped(text.slice(at, left))}<mark>${escaped(text.slice(left, right))}</mark>`;
    at = right;
  }
  return html + escaped(text.slice(at, end));
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
