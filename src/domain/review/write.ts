import { written } from './mergeForm.ts';
import type { Act, Segment, Translation } from './translation.ts';

/**
 * A person's text as the target of a segment, checked; a changed source stays marked until somebody approves.
 * The same text again changes nothing: whoever only looked has written nothing.
 */
export const write = (segment: Segment, text: string, row: Pick<Translation, 'sourceLocale' | 'locale'>, act: Act): Segment => {
  if (text === segment.target) return segment;
  const { saveKey: _, ...rest } = segment;
  return written(rest, text, row, act);
};
