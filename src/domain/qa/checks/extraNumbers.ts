import type { Check } from '../finding.ts';
import { compareNumbers } from '../numbers/compareNumbers.ts';
import { readTexts } from '../reading/readTexts.ts';

/** Numbers of the target that the source has nowhere. */
export const extraNumbers: Check = (input) =>
  compareNumbers(input).extra.map(({ text, start, end }) => ({
    key: 'qa.numberExtra',
    params: { number: text },
    severity: 'warning',
    range: readTexts(input).range(start, end),
  }));
