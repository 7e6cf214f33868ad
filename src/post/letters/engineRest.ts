import type { Letter } from '../letter.ts';
import type { Addressee, EngineRestNotice } from '../notice.ts';
import { oneLine } from '../oneLine.ts';
import { fill, languageOf, WORDS } from '../words/speak.ts';
import { greeting } from './greeting.ts';

const LONGEST_MESSAGE = 300;

/** To admins: an engine rests until somebody mends it, and with it all translation. */
export const engineRest = (to: Addressee, { engine, code, message, until }: EngineRestNotice, house: string, at: Date): Letter => {
  const language = languageOf(to.language);
  const words = WORDS[language].rest;
  const time = until && new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'long' }).format(until);
  return {
    language,
    subject: fill(words.subject, { engine }),
    name: `rest.${engine}.${at.getTime()}.${to.id}`,
    blocks: [
      greeting(to, language),
      { kind: 'text', text: fill(code === 'engine-quota' ? words.quota : words.key, { engine }) },
      { kind: 'list', items: [{ text: oneLine(message, LONGEST_MESSAGE) }] },
      { kind: 'text', text: time === null ? words.untilMended : fill(words.until, { time }) },
      { kind: 'button', text: words.open, href: `${house}/admin` },
    ],
  };
};
