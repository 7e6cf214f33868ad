/** An address as it stands in a text. */
export interface Address {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const URL = /(?<![\w@])(?:https?:\/\/|www\.)[^\s<>"“”„«»،؛؟。，\uFFFC]+|(?<![\w.@-])(?:[a-z0-9-]{1,63}\.)+(?:org|com|net|eu|int|gov|edu|info|io)(?![\w-])(?:\/[^\s<>"“”„«»،؛؟。，\uFFFC]*)?/gi;
const EMAIL = /(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
const TRAILING = new Set('.,;:!?…،؛؟۔。，\'’)]}⟧\u200E\u200F');

/** Web addresses: with a scheme, `www.`, or a bare domain of a common kind; the sentence's own punctuation left out. */
export const urlsIn = (text: string): readonly Address[] => find(text, URL).map(withoutPunctuation);

/** E-mail addresses. */
export const emailsIn = (text: string): readonly Address[] => find(text, EMAIL);

const find = (text: string, pattern: RegExp): Address[] =>
  [...text.matchAll(pattern)].map((match) => ({ text: match[0], start: match.index, end: match.index + match[0].length }));

const withoutPunctuation = ({ text, start }: Address): Address => {
  const opened = text.includes('(');
  let length = text.length;
  while (length > 0 && TRAILING.has(text[length - 1] ?? '') && !(opened && text[length - 1] === ')')) length -= 1;
  return { text: text.slice(0, length), start, end: start + length };
};
