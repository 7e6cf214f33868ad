import { localeOf } from '../../../domain/locales.ts';
import { perLocale } from '../../../domain/perLocale.ts';
import { intlOf } from '../../words/intlOf.ts';
import { speak } from '../../words/speak.ts';
import type { Voice } from '../../words/speak.ts';
import type { Counted, Sentence } from './en.ts';
import { REVIEW_WORDS } from './index.ts';
import { REFUSALS } from './words.ts';
import type { Command, Refusal } from './words.ts';

type Params = Readonly<Record<string, string | number>>;

/** The review screen's mouth in one language. Numbers and times have Latin digits everywhere. */
export interface ReviewVoice extends Pick<Voice, 'number' | 'time' | 'language'> {
  readonly code: string;
  /** A sentence with its names put in. */
  say(key: Sentence, params?: Params): string;
  /** A counted thing in the language's own plural form. */
  count(key: Counted, n: number): string;
  /** What a check found; one without words is named by its key. */
  finding(key: string, params: Params): string;
  /** Why it was refused; a code without words counts as unexpected. */
  refused(code: string | null | undefined): string;
  command(command: Command): string;
  /** Hour and minute in the reader's own time zone. */
  hour(at: string): string;
  /** Day and month. */
  day(at: string): string;
}

/** @param language the admin's own language; one without words is answered in English */
export const speakReview = (language: string): ReviewVoice => voiceOf(isKnown(language) ? language : 'en');

const voiceOf = perLocale((code): ReviewVoice => {
  const words = REVIEW_WORDS[code];
  const { number, time, language: named } = speak(code);
  const { formOf } = intlOf(code);
  const tag = `${code}-u-nu-latn`;
  const hours = new Intl.DateTimeFormat(tag, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const days = new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'long' });
  const aside = localeOf(code).dir === 'rtl' ? isolated : asIs;
  const say = (text: string, params: Params): string =>
    text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => (Object.hasOwn(params, name) ? aside(textOf(params[name], number)) : whole));
  return {
    code, number, time, language: named,
    say: (key, params = {}) => say(words.say[key], params),
    count: (key, n) => say(formOf(words.count[key], n), { n }),
    finding: (key, params) => say((words.finding as Readonly<Record<string, string>>)[key] ?? key, params),
    refused: (why) => words.refused[isRefusal(why) ? why : 'unexpected'],
    command: (command) => words.command[command],
    hour: (at) => hours.format(new Date(at)),
    day: (at) => days.format(new Date(at)),
  };
});

/** A Latin name draws the numbers after it to its own side: "Layla, 21" of a date whose month stands elsewhere. */
const isolated = (text: string): string => (/\p{Script=Latin}/u.test(text) ? `\u2068${text}\u2069` : text);

const asIs = (text: string): string => text;

const isKnown = (language: string): language is keyof typeof REVIEW_WORDS => Object.hasOwn(REVIEW_WORDS, language);

const isRefusal = (code: string | null | undefined): code is Refusal => (REFUSALS as readonly unknown[]).includes(code);

const textOf = (value: string | number | undefined, number: (n: number) => string): string => (typeof value === 'number' ? number(value) : value ?? '');
