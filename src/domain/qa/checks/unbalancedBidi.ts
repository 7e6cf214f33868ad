import type { Check } from '../finding.ts';
import { readTexts } from '../reading/readTexts.ts';

const CONTROL = /[\u202A-\u202E\u2066-\u2069]/g;
const POP_EMBEDDING = '\u202C';
const POP_ISOLATE = '\u2069';
const isIsolate = (control: string): boolean => control >= '\u2066';

/**
 * Bidirectional control characters that are not closed, or close nothing, and so turn the text after them around.
 * Unicode Standard Annex 9: a pop never closes across an isolate; the end of an isolate ends what it holds.
 */
export const unbalancedBidi: Check = (input) => {
  const { target, range } = readTexts(input);
  const faults: number[] = [];
  const open: { readonly at: number; readonly isolate: boolean }[] = [];
  let isolates = 0;
  for (const { 0: control, index } of target.matchAll(CONTROL)) {
    if (control === POP_EMBEDDING) {
      if (open.length > 0 && !open.at(-1)?.isolate) open.pop();
      else faults.push(index);
    } else if (control === POP_ISOLATE) {
      if (isolates === 0) faults.push(index);
      else {
        while (open.at(-1)?.isolate === false) faults.push(open.pop()?.at ?? index);
        open.pop();
        isolates -= 1;
      }
    } else {
      open.push({ at: index, isolate: isIsolate(control) });
      if (isIsolate(control)) isolates += 1;
    }
  }
  for (const { at } of open) faults.push(at);
  if (faults.length === 0) return [];
  const first = faults.reduce((least, at) => Math.min(least, at));
  return [{ key: 'qa.bidi', params: { count: faults.length }, severity: 'warning', range: range(first, first + 1) }];
};
