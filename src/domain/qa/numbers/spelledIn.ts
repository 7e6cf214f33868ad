import { language } from '../reading/language.ts';
import { NUMBER_WORDS } from './numberWords.ts';

/** Values a text spells out: small numbers and ordinals in its locale's words, and Roman numerals. */
export const spelledIn = (text: string, locale: string): ReadonlySet<string> => {
  const written = language(locale);
  // Singular and dual say one and two without a word for it.
  const found = new Set<string>(written === 'ar' ? ['1', '2'] : []);
  const words = NUMBER_WORDS[written];
  for (const { 0: match } of text.matchAll(/[\p{L}\p{M}]+/gu)) {
    const roman = /^([IVX]{1,6})(?:e|er|ème|º|ª)?$/.exec(match)?.[1];
    if (roman) found.add(String(romanValue(roman)));
    if (!words) continue;
    const word = match.toLowerCase();
    for (const value of written === 'ar' ? arabic(word, words) : (words.get(word) ?? [])) found.add(value);
  }
  // «الحادي والعشرين»: units before tens.
  if (written === 'ar') addCompounds(found);
  return found;
};

const addCompounds = (found: Set<string>): void => {
  for (let tens = 20; tens <= 90; tens += 10) {
    if (!found.has(String(tens))) continue;
    for (let unit = 1; unit <= 9; unit += 1) if (found.has(String(unit))) found.add(String(tens + unit));
  }
};

const arabic = (word: string, words: ReadonlyMap<string, readonly string[]>): readonly string[] => {
  const bare = word.replace(/[\u064B-\u0652\u0670\u0640]/g, '').replace(/[أإآ]/g, 'ا');
  return words.get(bare.replace(/^[وفبلك]?(?:ال|لل)?(?=.{3})/u, '')) ?? words.get(bare) ?? [];
};

const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };

const romanValue = (roman: string): number =>
  [...roman].reduce((sum, letter, at) => {
    const value = ROMAN[letter] ?? 0;
    return value < (ROMAN[roman[at + 1] ?? ''] ?? 0) ? sum - value : sum + value;
  }, 0);
