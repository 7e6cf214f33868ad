import { emailsIn, urlsIn } from './addresses.ts';
import { placeholdersIn } from './placeholders.ts';
import { SEAM } from './readTexts.ts';

/** The text with addresses and placeholders blanked out, every other character where it was. */
export const prose = (text: string): string => {
  const kept = [...urlsIn(text), ...emailsIn(text), ...placeholdersIn(text)].sort((a, b) => a.start - b.start);
  let result = '';
  let end = 0;
  for (const { start, end: stop } of kept) {
    if (stop <= end) continue;
    const from = Math.max(start, end);
    result += text.slice(end, from) + SEAM.repeat(stop - from);
    end = stop;
  }
  return result + text.slice(end);
};
