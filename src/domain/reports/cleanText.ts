const LINE_END = /\r\n?|[\u0085\u2028\u2029]/g;
/** Control signs, half characters, and signs that turn the order of what stands after them. */
const HARMFUL = /[\p{Cs}\u202A-\u202E\u2066-\u2069\uFEFF]|(?![\n\t])\p{Cc}/gu;

/** Marks, joiners and direction signs alone show nothing. */
const SEEN = /[\p{L}\p{N}\p{P}\p{S}]/u;

/**
 * What a stranger typed without the signs that could deceive those who read it; joiners that a script needs stay. Empty
 * where nothing can be seen of it.
 */
export const cleanText = (text: string): string => {
  const clean = text.replace(LINE_END, '\n').replace(HARMFUL, '').trim();
  return SEEN.test(clean) ? clean : '';
};
