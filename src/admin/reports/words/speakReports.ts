import { perLocale } from '../../../domain/perLocale.ts';
import { intlOf } from '../../words/intlOf.ts';
import { REPORT_WORDS } from './index.ts';
import type { ReportWords } from './words.ts';

type Counted = 'waiting' | 'readers' | 'more' | 'answered';
type Said = { readonly [K in keyof ReportWords as ReportWords[K] extends string ? K : never]: string };

/** The mouth of the reports' page in one language. Numbers and times have Latin digits everywhere. */
export interface ReportVoice {
  readonly state: ReportWords['state'];
  say(key: keyof Said): string;
  /** A counted thing in the language's own plural form. */
  count(key: Counted, n: number): string;
  number(n: number): string;
  /** Day and month; the year as well where it is another one than `now`'s. */
  day(at: Date, now: Date): string;
  language(code: string): string;
}

/** @param language the admin's own language; one without words is answered in English */
export const speakReports = (language: string): ReportVoice => voiceOf(Object.hasOwn(REPORT_WORDS, language) ? language as keyof typeof REPORT_WORDS : 'en');

const voiceOf = perLocale((code): ReportVoice => {
  const words = REPORT_WORDS[code];
  const thisYear = new Intl.DateTimeFormat(`${code}-u-nu-latn`, { day: 'numeric', month: 'long', timeZone: 'UTC' });
  const before = new Intl.DateTimeFormat(`${code}-u-nu-latn`, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  const { number, formOf, language: nameOf } = intlOf(code);
  return {
    state: words.state,
    say: (key) => words[key],
    count: (key, n) => formOf(words[key], n).replaceAll('{n}', number(n)),
    number,
    day: (at, now) => (at.getUTCFullYear() === now.getUTCFullYear() ? thisYear : before).format(at),
    language: nameOf,
  };
});
