import type { FoldedPage } from './foldedPage.ts';

/** Of fewer words anything may be like anything. */
const FEWEST_WORDS = 3;
/** Share of a quote that one text has to hold, or that one text and its neighbours hold, of which it holds that much. */
const ENOUGH = 0.55;
const ENOUGH_TOGETHER = 0.65;
const ENOUGH_OF_THOSE = 0.3;

/**
 * Which of a page's texts says most of what was quoted, where none says it all: by words and pairs of neighbouring words,
 * the longer the weightier, for the short ones stand everywhere. Null where none says enough of it.
 */
export const likePlace = (page: FoldedPage, quote: string, hint: string | null): number | null => {
  const features = featuresOf(quote);
  if (features.words < FEWEST_WORDS) return null;
  const texts = page.words();
  const shares = texts.map((words) => shareOf(features, words));
  const hinted = hint === null ? -1 : page.ids.indexOf(hint);
  if (hinted >= 0 && (shares[hinted] ?? 0) >= ENOUGH) return hinted;
  let best = 0;
  for (const [text, share] of shares.entries()) {
    const [most = 0, length = 0] = [shares[best], texts[best]?.length];
    if (share > most || (share === most && (texts[text]?.length ?? 0) < length)) best = text;
  }
  const most = shares[best] ?? 0;
  if (most >= ENOUGH) return best;
  if (most < ENOUGH_OF_THOSE) return null;
  const around = texts.slice(Math.max(0, best - 2), best + 3).join(' ');
  return shareOf(features, around) >= ENOUGH_TOGETHER ? best : null;
};

interface Features {
  readonly words: number;
  readonly weights: ReadonlyMap<string, number>;
  readonly total: number;
}

const featuresOf = (quote: string): Features => {
  const words = quote === '' ? [] : quote.split(' ');
  const weights = new Map<string, number>();
  for (const [at, word] of words.entries()) {
    weights.set(word, word.length);
    const before = words[at - 1];
    if (before !== undefined) weights.set(`${before} ${word}`, before.length + word.length);
  }
  return { words: words.length, weights, total: [...weights.values()].reduce((sum, weight) => sum + weight, 0) };
};

/** How much of a quote's features a text has, from 0 to 1; each counts once. */
const shareOf = ({ weights, total }: Features, text: string): number => {
  const seen = new Set<string>();
  let sum = 0;
  const add = (feature: string): void => {
    const weight = weights.get(feature);
    if (weight === undefined || seen.has(feature)) return;
    seen.add(feature);
    sum += weight;
  };
  let before: string | null = null;
  for (const word of text.split(' ')) {
    const isKnown = weights.has(word);
    if (isKnown) add(word);
    if (isKnown && before !== null) add(`${before} ${word}`);
    before = isKnown ? word : null;
  }
  return total === 0 ? 0 : sum / total;
};
