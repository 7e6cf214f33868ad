import type { Check } from '../finding.ts';
import { codePoints } from '../reading/codePoints.ts';
import { SEAM, readTexts } from '../reading/readTexts.ts';

/** The target has more code points than its field takes; shown from the first one too many. */
export const tooLong: Check = (input) => {
  if (input.maxLength === undefined) return [];
  const text = readTexts(input).target.replaceAll(SEAM, '');
  const length = codePoints(text);
  if (length <= input.maxLength) return [];
  const range = [offsetOf(text, input.maxLength), text.length] as const;
  return [{ key: 'qa.tooLong', params: { length, max: input.maxLength }, severity: 'error', range }];
};

const offsetOf = (text: string, count: number): number => {
  let offset = 0;
  let seen = 0;
  for (const point of text) {
    if (seen >= count) break;
    seen += 1;
    offset += point.length;
  }
  return offset;
};
