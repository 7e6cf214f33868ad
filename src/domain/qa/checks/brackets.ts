import type { Check } from '../finding.ts';
import { readTexts } from '../reading/readTexts.ts';

/** Brackets that are left open or closed without being opened, where the source's are in order. */
export const brackets: Check = (input) => {
  const { source, target, range } = readTexts(input);
  if (faultIn(source) !== null) return [];
  const at = faultIn(target);
  if (at === null) return [];
  return [{ key: 'qa.brackets', params: { bracket: target[at] ?? '' }, severity: 'warning', range: range(at, at + 1) }];
};

const BRACKET = /[()[\]{}（）【】「」『』]/g;
const OPENING: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{', '）': '（', '】': '【', '」': '「', '』': '『' };
// `a)` and `12)` number the items of a list.
const LIST_LABEL = /(?:^|[\s\uFFFC])[\p{L}\p{Nd}]{1,3}$/u;

const faultIn = (text: string): number | null => {
  const open: { readonly bracket: string; readonly at: number }[] = [];
  for (const { 0: bracket, index } of text.matchAll(BRACKET)) {
    const opening = OPENING[bracket];
    if (opening === undefined) open.push({ bracket, at: index });
    else if (open.at(-1)?.bracket === opening) open.pop();
    else if (bracket !== ')' || open.length > 0 || !LIST_LABEL.test(text.slice(Math.max(0, index - 4), index))) return index;
  }
  return open[0]?.at ?? null;
};
