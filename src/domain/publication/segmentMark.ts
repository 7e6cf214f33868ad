const OPEN = '\uE000';
const CLOSE = '\uE001';
const MARKED = /^([\s\p{Cc}\p{Cs}\uFFFE\uFFFF]*)\uE000([^\uE000\uE001]*)\uE001/u;
const SIGNS = /[\uE000\uE001]/g;

/**
 * A text that brings the identity of its segment along, between two characters of the private use area: for texts that
 * have no node of their own whose state could say it.
 */
export const markText = (id: string, text: string): string => `${OPEN}${unsigned(id)}${CLOSE}${unsigned(text)}`;

/** The identity that a text brought along, null where it did not, and the text without it. */
export const readMarkedText = (text: string): { readonly id: string | null; readonly text: string } => {
  const [mark, lead, id] = MARKED.exec(text) ?? [];
  if (mark !== undefined) return { id: id ?? null, text: (lead ?? '') + unsigned(text.slice(mark.length)) };
  return { id: null, text: unsigned(text) };
};

/** Without the two characters. */
export const unsigned = (text: string): string => text.replaceAll(SIGNS, '');
