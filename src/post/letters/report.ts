import type { Block, Letter } from '../letter.ts';
import type { Addressee, ReportNotice } from '../notice.ts';
import { oneLine } from '../oneLine.ts';
import { fill, languageOf, WORDS } from '../words/speak.ts';
import { greeting } from './greeting.ts';

const LONGEST_WORD = 2000;
/** Around a title whose direction may be another than the sentence's. */
const ISOLATED = ['\u2068', '\u2069'] as const;

/** To a reader who left an address: what came of their report. */
export const report = (to: Addressee, { outcome, title, href, word }: ReportNotice): Letter => {
  const language = languageOf(to.language);
  const { report: words, untitled } = WORDS[language];
  const named = `${ISOLATED[0]}${oneLine(title ?? '') || untitled}${ISOLATED[1]}`;
  const said: Block[] = word === null ? [] : [{ kind: 'text', text: words.word }, { kind: 'list', items: [{ text: oneLine(word, LONGEST_WORD) }] }];
  return {
    language,
    subject: words.subject,
    name: `report.${to.id}`,
    blocks: [
      greeting(to, language),
      { kind: 'text', text: fill(words[outcome], { title: named }) },
      ...said,
      ...(href === null ? [] : [{ kind: 'button', text: words.open, href } as const]),
      { kind: 'small', text: words.why },
    ],
  };
};
