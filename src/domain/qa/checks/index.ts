import type { Check } from '../finding.ts';
import { brackets } from './brackets.ts';
import { brokenTags } from './brokenTags.ts';
import { changedEmails } from './changedEmails.ts';
import { changedUrls } from './changedUrls.ts';
import { empty } from './empty.ts';
import { endPunctuation } from './endPunctuation.ts';
import { extraNumbers } from './extraNumbers.ts';
import { lengthRatio } from './lengthRatio.ts';
import { lostPlaceholders } from './lostPlaceholders.ts';
import { missingNumbers } from './missingNumbers.ts';
import { repeatedWords } from './repeatedWords.ts';
import { strayWhitespace } from './strayWhitespace.ts';
import { tooLong } from './tooLong.ts';
import { unbalancedBidi } from './unbalancedBidi.ts';
import { untranslated } from './untranslated.ts';
import { wrongScript } from './wrongScript.ts';

/** Every check by name, errors first. A new check is one file here and one line. */
export const CHECKS: Readonly<Record<string, Check>> = {
  empty,
  brokenTags,
  missingNumbers,
  changedUrls,
  changedEmails,
  lostPlaceholders,
  tooLong,
  untranslated,
  wrongScript,
  lengthRatio,
  extraNumbers,
  endPunctuation,
  strayWhitespace,
  brackets,
  repeatedWords,
  unbalancedBidi,
};
