import type { Check } from '../finding.ts';
import { codePoints } from '../reading/codePoints.ts';
import { isBlank } from '../reading/isBlank.ts';
import { readTexts, SEAM } from '../reading/readTexts.ts';

/**
 * The target is much shorter or longer than a translation of its source would be, as when an engine drops a sentence
 * or adds one. Arabic and ideographic letters weigh more, as they say more. Short texts have slack: a button of one
 * word may well grow threefold.
 */
export const lengthRatio: Check = (input) => {
  const { source, target } = readTexts(input);
  if (isBlank(target) || isBlank(source)) return [];
  const from = weight(source);
  const to = weight(target);
  if (to >= from * SHORTEST - SLACK_BELOW && to <= from * LONGEST + SLACK_ABOVE) return [];
  return [{ key: 'qa.lengthRatio', params: { source: lengthOf(source), target: lengthOf(target) }, severity: 'warning' }];
};

const SHORTEST = 0.6;
const SLACK_BELOW = 8;
const LONGEST = 1.8;
const SLACK_ABOVE = 24;

const lengthOf = (text: string): number => codePoints(text.replaceAll(SEAM, ''));

const IDEOGRAPHIC = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
const ABJAD = /[\p{Script=Arabic}\p{Script=Hebrew}]/gu;

/** Length in Latin letters' worth. */
const weight = (text: string): number =>
  lengthOf(text) + 2 * count(text, IDEOGRAPHIC) + 0.2 * count(text, ABJAD);

const count = (text: string, pattern: RegExp): number => {
  let found = 0;
  for (const _ of text.matchAll(pattern)) found += 1;
  return found;
};
