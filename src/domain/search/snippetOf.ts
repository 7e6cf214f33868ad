import type { LocaleCode } from '../locales.ts';
import type { Query, QueryPart } from './parseQuery.ts';
import { wordsOf } from './wordsOf.ts';
import type { Word } from './wordsOf.ts';

/**
 * About thirty words of the text around the place that holds most of what was looked for, as HTML: everything of the text
 * escaped, what was found in `<mark>`. Without its marks it is an escaped piece of the text as it was written. The
 * beginning of the text where nothing of it was found, as when only the title was. Only the first 30 000 characters are
 * looked through, and a snippet is never of more than 400.
 */
export const snippetOf = (text: string, query: Query, locale: LocaleCode): string => {
  const read = text.slice(0, MOST_READ);
  const words = wordsOf(read, locale);
  const hits = hitsIn(words, query);
  const first = Math.max(0, (bestOf(hits)?.from ?? 0) - WORDS_BEFORE);
  const [start, end] = bounds(read, words, first);
  return marked(read, start, end, hits.map(({ from, to }) => [words[from]?.start ?? 0, words[to]?.end ?? 0] as const)).trim();
};

const WORDS = 30;
const WORDS_BEFORE = 6;
const MOST_READ = 30_000;
const MOST_SHOWN = 400;

/** Words `from` to `to` (both inclusive) are what one part of the question looks for. */
interface Hit {
  readonly from: number;
  readonly to: number;
  readonly part: number;
}

const hitsIn = (words: readonly Word[], { parts }: Query): Hit[] =>
  words.flatMap((_, from) => parts.flatMap((part, index) => {
    const length = lengthAt(words, from, part);
    return length === 0 ? [] : [{ from, to: from + length - 1, part: index }];
  }));

const lengthAt = (words: readonly Word[], from: number, { readings, isPrefix }: QueryPart): number =>
  readings.find((terms) => terms.every((term, index) => {
    const found = words[from + index]?.term;
    return found === term || (isPrefix && index === terms.length - 1 && found?.startsWith(term) === true);
  }))?.length ?? 0;

/** The hit from which the next words hold most parts of the question; the first of those that hold as many. */
const bestOf = (hits: readonly Hit[]): Hit | undefined => {
  let best: Hit | undefined;
  let most = 0;
  for (const [index, hit] of hits.entries()) {
    const parts = new Set<number>();
    for (let next = index; next < hits.length && (hits[next]?.to ?? 0) < hit.from + WORDS - WORDS_BEFORE; next += 1) parts.add(hits[next]?.part ?? 0);
    if (parts.size > most) [best, most] = [hit, parts.size];
  }
  return best ?? hits[0];
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
