import type { Check } from '../finding.ts';
import { language } from '../reading/language.ts';
import { prose } from '../reading/prose.ts';
import { readTexts } from '../reading/readTexts.ts';

/**
 * The target is the source, letter for letter, although it is a phrase: three words or more, and not a name (up to four
 * words that all begin with a capital), which rightly stays.
 */
export const untranslated: Check = (input) => {
  if (language(input.locale) === language(input.sourceLocale)) return [];
  const { source, target, range } = readTexts(input);
  if (folded(source) !== folded(target)) return [];
  const words = prose(source).match(/\p{L}[\p{L}\p{M}]+/gu) ?? [];
  const isName = words.length <= LONGEST_NAME && words.every((word) => /^\p{Lu}/u.test(word));
  if (words.length < LEAST_WORDS || isName) return [];
  return [{ key: 'qa.untranslated', params: {}, severity: 'warning', range: range(0, target.length) }];
};

const LEAST_WORDS = 3;
const LONGEST_NAME = 4;

const folded = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').trim();
