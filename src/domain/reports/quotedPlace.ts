import type { FoldedPage } from './foldedPage.ts';

/** A reader's words as they sound, without spaces. */
export interface FoldedQuote {
  readonly quote: string;
  readonly before: string;
  readonly after: string;
  /** The text that the page named. */
  readonly hint: string | null;
}

/** A quote that stands more often than this is a letter or two. */
const MOST_PLACES = 5000;
/** Shorter ones stand by chance where one text ends and the next begins. */
const SHORTEST_ACROSS = 8;

interface Place {
  readonly text: number;
  readonly isWithin: boolean;
  /** Letters of the context that stand there too. */
  readonly context: number;
  readonly length: number;
}

/**
 * Which of a page's texts a quote is taken from, letter for letter: the one with the reader's context around it, else the
 * one that says the least besides. Of several that it runs over, the one that holds most. Null where it stands nowhere.
 */
export const quotedPlace = (page: FoldedPage, said: FoldedQuote): number | null => {
  const { quote, hint } = said;
  if (quote === '') return null;
  let best: Place | null = null;
  let text = 0;
  let at = page.letters.indexOf(quote);
  for (let n = 0; at >= 0 && n < MOST_PLACES; n += 1, at = page.letters.indexOf(quote, at + 1)) {
    while (endOf(page, text) <= at) text += 1;
    const isWithin = at + quote.length <= endOf(page, text);
    if (!isWithin && quote.length < SHORTEST_ACROSS) continue;
    const held = isWithin ? text : holdingMost(page, text, at, at + quote.length);
    if (hint !== null && page.ids[held] === hint) return held;
    const place = { text: held, isWithin, context: contextAt(page.letters, at, said), length: endOf(page, held) - startOf(page, held) };
    if (best === null || isBetter(place, best)) best = place;
  }
  return best?.text ?? null;
};

const isBetter = (a: Place, b: Place): boolean => {
  if (a.isWithin !== b.isWithin) return a.isWithin;
  return a.context === b.context ? a.length < b.length : a.context > b.context;
};

const startOf = ({ starts }: FoldedPage, text: number): number => starts[text] ?? 0;
const endOf = ({ starts }: FoldedPage, text: number): number => starts[text + 1] ?? Number.POSITIVE_INFINITY;

const holdingMost = (page: FoldedPage, first: number, from: number, to: number): number => {
  let most = first;
  let held = 0;
  for (let text = first; startOf(page, text) < to && text < page.ids.length; text += 1) {
    const share = Math.min(to, endOf(page, text)) - Math.max(from, startOf(page, text));
    if (share > held) [most, held] = [text, share];
  }
  return most;
};

const contextAt = (letters: string, at: number, { quote, before, after }: FoldedQuote): number => {
  const end = at + quote.length;
  let left = 0;
  while (left < before.length && letters[at - 1 - left] === before[before.length - 1 - left]) left += 1;
  let right = 0;
  while (right < after.length && letters[end + right] === after[right]) right += 1;
  return left + right;
};
