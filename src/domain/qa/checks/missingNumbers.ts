import type { Check } from '../finding.ts';
import { compareNumbers } from '../numbers/compareNumbers.ts';

/** Numbers of the source that the target has nowhere, in whatever digits, separators or (small ones) words. */
export const missingNumbers: Check = (input) =>
  compareNumbers(input).missing.map(({ text }) => ({ key: 'qa.numberMissing', params: { number: text }, severity: 'error' }));
