/** A stretch of text; `keep` where no engine may change it. */
export interface Piece {
  readonly text: string;
  readonly keep: boolean;
}

// Repeats in front are bounded (64 is an e-mail name's longest), lest long words cost quadratic time.
const KEPT = new RegExp(
  [
    '<[^<>]*>', // tags
    '&(?:#\\w+|\\w+);', // entities
    '\\{\\{[^{}<>]*\\}\\}', // {{placeholder}}
    '\\$?\\{[^{}<>]*\\}', // {placeholder}, ${placeholder}
    '%(?:\\d+\\$|\\(\\w+\\))?[-+0]?\\d*(?:\\.\\d+)?[sdifuxX@]', // %s, %1$d, %(name)s, %.2f
    '(?:[a-zA-Z][a-zA-Z+.-]{0,20}://|www\\.|mailto:|tel:)[^\\s<>]+', // addresses with a scheme
    '[\\w.+-]{1,64}@[\\w-]+(?:\\.[\\w-]+)+', // e-mail
    '(?<![\\w.-])(?:[a-z0-9-]+\\.)+[a-z]{2,}(?![\\w])(?:/[^\\s<>]*)?', // example.org/path
    '\\p{Nd}+(?:[.,:/]\\p{Nd}+)*', // 1,000.50, 12:30
  ].join('|'),
  'gu',
);

/** Cuts text into what must stay as it is and what may be changed; the pieces joined give the text back. */
export const untouchable = (text: string): readonly Piece[] => {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(KEPT)) {
    if (match.index > end) pieces.push({ text: text.slice(end, match.index), keep: false });
    pieces.push({ text: match[0], keep: true });
    end = match.index + match[0].length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), keep: false });
  return pieces;
};
