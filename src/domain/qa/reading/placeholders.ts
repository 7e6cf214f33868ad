import type { Address } from './addresses.ts';

// Words in braces are prose; a placeholder is one name, with a format after a comma at most.
const PLACEHOLDER = new RegExp(
  [
    '\\{\\{\\s?[\\w.$-]{1,100}\\s?\\}\\}', // {{name}}
    '\\$?\\{\\s?[\\w.$-]{1,100}\\s?(?:,[^{}]{0,200})?\\}', // {name}, ${name}, {count, number}
    '(?<![\\p{Nd}%])%(?:\\d{1,2}\\$|\\(\\w{1,50}\\))?[-+0]?\\d{0,3}(?:\\.\\d{1,2})?[sdifuxX@](?![\\p{L}])', // %s, %1$d, %.2f
  ].join('|'),
  'gu',
);

/** Placeholders of the common kinds, in reading order. */
export const placeholdersIn = (text: string): readonly Address[] =>
  [...text.matchAll(PLACEHOLDER)].map((match) => ({ text: match[0], start: match.index, end: match.index + match[0].length }));
