import type { Check } from '../finding.ts';
import { isPseudo } from '../reading/isPseudo.ts';
import { language } from '../reading/language.ts';
import { readTexts } from '../reading/readTexts.ts';

/** A word that stands twice in a row, where the source has no such pair. */
export const repeatedWords: Check = (input) => {
  const { source, target, range } = readTexts(input);
  if (isPseudo(target)) return [];
  const doubled = doubledIn(target, RIGHTLY_DOUBLED[language(input.locale)] ?? []);
  if (doubled.length <= doubledIn(source, []).length) return [];
  return doubled.map(({ word, start, end }) => ({
    key: 'qa.repeatedWord',
    params: { word },
    severity: 'warning',
    range: range(start, end),
  }));
};

/** Pairs a language's grammar makes. */
const RIGHTLY_DOUBLED: Readonly<Record<string, readonly string[]>> = {
  en: ['that', 'had'],
  fr: ['nous', 'vous'],
  de: ['die', 'der', 'das', 'den', 'sie'],
};

const WORD = /[\p{L}\p{M}]{2,}/gu;

const doubledIn = (text: string, allowed: readonly string[]): { word: string; start: number; end: number }[] => {
  const found: { word: string; start: number; end: number }[] = [];
  let last = { word: '', end: -1 };
  for (const match of text.matchAll(WORD)) {
    const word = match[0].toLowerCase();
    const end = match.index + match[0].length;
    // A hyphen or an apostrophe before or after makes it part of a longer word.
    const apart = match.index - last.end <= 3 && /^[ \u00A0]+$/.test(text.slice(last.end, match.index)) && !/[-'’]/.test(text[end] ?? '');
    if (apart && word === last.word && !allowed.includes(word)) found.push({ word: match[0], start: match.index, end });
    last = { word, end };
  }
  return found;
};
