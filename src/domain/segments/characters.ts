/**
 * Characters that may not stand in XML 1.0 or that engines choke on: controls but tab and newline (a carriage return
 * would come back as a newline), two noncharacters, and lone surrogates. They are kept out of tagged text.
 */
const FORBIDDEN = /(?:(?![\t\n])[\p{Cc}\p{Cs}\uFFFE\uFFFF])+/u;
const SPLIT = /((?:(?![\t\n])[\p{Cc}\p{Cs}\uFFFE\uFFFF])+)/u;
const VISIBLE = /[^\s\p{Cc}\p{Cf}\p{Cs}\uFFFE\uFFFF]/u;

/** True where a reader would see something. */
export const isVisible = (text: string): boolean => VISIBLE.test(text);

/** Alternating: allowed, forbidden, allowed … (an odd index is forbidden). The allowed parts may be empty. */
export const splitForbidden = (text: string): readonly string[] => (FORBIDDEN.test(text) ? text.split(SPLIT) : [text]);

/** White space and control characters before and after, and what lies between. */
export function splitEdges(text: string): { readonly lead: string; readonly inner: string; readonly trail: string } {
  let from = 0;
  let to = text.length;
  while (from < to && EDGE.test(text.charAt(from))) from++;
  while (to > from && EDGE.test(text.charAt(to - 1))) to--;
  return { lead: text.slice(0, from), inner: text.slice(from, to), trail: text.slice(to) };
}

const EDGE = /[\s\p{Cc}\uFFFE\uFFFF]/u;
