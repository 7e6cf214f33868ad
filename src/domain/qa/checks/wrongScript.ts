import type { Check } from '../finding.ts';
import { language } from '../reading/language.ts';
import { prose } from '../reading/prose.ts';
import { readTexts } from '../reading/readTexts.ts';

/**
 * Too few of the target's letters are of its language's script. Addresses, placeholders and words with a capital or a
 * digit that stand in the source too (names, abbreviations) are left out of the count.
 */
export const wrongScript: Check = (input) => {
  const { source, target, range } = readTexts(input);
  const expected = SCRIPTS[language(input.locale)] ?? 'Latin';
  const own = LETTERS[expected];
  const ofSource = new Set(wordsIn(prose(source)).map(({ 0: word }) => word));
  let right = 0;
  let wrong = 0;
  const foreign: RegExpExecArray[] = [];
  for (const match of wordsIn(prose(target))) {
    const word = match[0];
    if (ofSource.has(word) && /[\p{Lu}\p{Nd}]/u.test(word)) continue;
    const letters = word.match(/\p{L}/gu)?.length ?? 0;
    const ours = word.match(own)?.length ?? 0;
    right += ours;
    wrong += letters - ours;
    if (ours < letters) foreign.push(match);
  }
  if (wrong === 0 || right / (right + wrong) >= LEAST_SHARE) return [];
  const [first, last] = [foreign[0], foreign.at(-1)];
  // One kept word, such as a product's name in lower case.
  if (!first || !last || (foreign.length === 1 && ofSource.has(first[0]))) return [];
  return [{ key: 'qa.wrongScript', params: { expected }, severity: 'warning', range: range(first.index, last.index + last[0].length) }];
};

const LEAST_SHARE = 0.6;
const SCRIPTS: Readonly<Record<string, 'Arabic'>> = { ar: 'Arabic', fa: 'Arabic', ur: 'Arabic' };
const LETTERS = { Arabic: /(?=\p{L})\p{Script=Arabic}/gu, Latin: /(?=\p{L})\p{Script=Latin}/gu } as const;

const wordsIn = (text: string): RegExpExecArray[] => [...text.matchAll(/[\p{L}\p{M}\p{Nd}]+/gu)].filter(({ 0: word }) => /\p{L}/u.test(word));
