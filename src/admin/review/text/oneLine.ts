/** What other programs put between lines. */
const BREAKS = /[\r\n\u2028\u2029\u0085\v\f]+/u;
/** Nobody sees these, and no text may hold them. Joiners and direction marks stay: words need them. */
const FORBIDDEN = /[\p{Cc}\p{Cs}\uFEFF\uFFFE\uFFFF]/gu;

/** Pasted text as one plain line: breaks and tabs become a space. */
export const oneLine = (text: string): string => {
  const lines = text.split(BREAKS);
  const [only] = lines;
  const line = lines.length === 1 ? only ?? '' : lines.map((each, at) => inner(each, at, lines.length)).filter((each) => each !== '').join(' ');
  return line.replaceAll('\t', ' ').replace(FORBIDDEN, '');
};

/** Space at the seams goes; at the ends of the whole it may be meant. */
const inner = (line: string, at: number, count: number): string => {
  const open = at === 0 ? line : line.trimStart();
  return at === count - 1 ? open : open.trimEnd();
};

/** Pasted text with its line breaks, for texts that have some. */
export const manyLines = (text: string): string =>
  text.split(/\r\n?|[\n\u2028\u2029]/u).map(oneLine).join('\n');
