import { plainText } from '../segments/tagged.ts';
import { fold, foldWords } from './fold.ts';

/** A text of a page, in canonical tagged text. */
export interface Shown {
  readonly id: string;
  readonly target: string;
}

/** A page's texts as they sound. */
export interface FoldedPage {
  readonly ids: readonly string[];
  /** By text: its words, one space between them. Folded when asked for. */
  readonly words: () => readonly string[];
  /** All texts in a row, without spaces. */
  readonly letters: string;
  /** Where each text begins in `letters`; at the end, where the last one ends. */
  readonly starts: readonly number[];
}

export const foldedPage = (texts: readonly Shown[]): FoldedPage => {
  const seen = texts.map(({ target }) => visibleText(target));
  const letters = seen.map(fold);
  const starts = [0];
  for (const text of letters) starts.push((starts.at(-1) ?? 0) + text.length);
  return { ids: texts.map(({ id }) => id), words: () => seen.map(foldWords), letters: letters.join(''), starts };
};

/** A tagged text as readers see it; a point may be a line break, and never joins two words. */
export const visibleText = (tagged: string): string => plainText(tagged.replaceAll(POINT, ' '));

const POINT = /<x id=["']\d{1,6}["']\s*\/>/g;
