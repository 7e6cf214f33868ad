import { plainText } from '../../segments/tagged.ts';
import type { CheckInput } from '../finding.ts';

/** Both texts as checks read them. */
export interface ReadTexts {
  /** Plain text with {@link SEAM} where a point tag stands, so that what it parts is not read as one word or number. */
  readonly source: string;
  readonly target: string;
  /** A range of `target` as a range of the target's plain text, where points leave nothing. */
  readonly range: (start: number, end: number) => readonly [number, number];
}

/** Stands for a point tag. */
export const SEAM = '\uFFFC';

/** Reads both texts of an input; once per input, however many checks ask. */
export const readTexts = (input: CheckInput): ReadTexts => {
  const known = read.get(input);
  if (known) return known;
  const target = withSeams(input.target);
  const texts: ReadTexts = { source: withSeams(input.source), target, range: rangeIn(target) };
  read.set(input, texts);
  return texts;
};

const read = new WeakMap<CheckInput, ReadTexts>();

const withSeams = (tagged: string): string =>
  plainText(tagged.replaceAll(SEAM, '\uFFFD').replace(/<x id=["']\d{1,6}["']\s{0,9}\/?>/g, SEAM));

const rangeIn = (text: string): ReadTexts['range'] => {
  if (!text.includes(SEAM)) return (start, end) => [start, end];
  const before = new Uint32Array(text.length + 1);
  let seams = 0;
  for (let at = 0; at < text.length; at += 1) {
    before[at] = seams;
    if (text[at] === SEAM) seams += 1;
  }
  before[text.length] = seams;
  return (start, end) => [start - (before[start] ?? 0), end - (before[end] ?? 0)];
};
