import { perLocale } from '../../../domain/perLocale.ts';
import { intlOf } from '../../words/intlOf.ts';
import { QUEUE_WORDS } from './index.ts';
import type { QueueWords } from './words.ts';

type Counted = 'texts' | 'minutesLeft' | 'reports' | 'changed' | 'waitIn';
type Said = { readonly [K in keyof QueueWords as QueueWords[K] extends string ? K : never]: string };
type Params = Readonly<Record<string, string>>;

/** The mouth of the queue's page in one language. Numbers and times have Latin digits everywhere. */
export interface QueueVoice {
  readonly need: QueueWords['need'];
  readonly origin: QueueWords['origin'];
  readonly holder: QueueWords['holder'];
  say(key: keyof Said, params?: Params): string;
  /** A counted thing in the language's own plural form. */
  count(key: Counted, n: number, params?: Params): string;
  number(n: number): string;
  /** How long ago, in the largest unit that fits: "3 days ago". */
  ago(at: Date, now: Date): string;
  language(code: string): string;
}

const UNITS = [['year', 31_536_000_000], ['month', 2_592_000_000], ['week', 604_800_000], ['day', 86_400_000], ['hour', 3_600_000], ['minute', 60_000]] as const;

/** @param language the admin's own language; one without words is answered in English */
export const speakQueue = (language: string): QueueVoice => voiceOf(Object.hasOwn(QUEUE_WORDS, language) ? language as keyof typeof QUEUE_WORDS : 'en');

const voiceOf = perLocale((code): QueueVoice => {
  const words = QUEUE_WORDS[code];
  const { number, formOf, language: nameOf } = intlOf(code);
  const relative = new Intl.RelativeTimeFormat(`${code}-u-nu-latn`, { numeric: 'auto' });
  return {
    need: words.need, origin: words.origin, holder: words.holder,
    say: (key, params = {}) => put(words[key], params),
    count: (key, n, params = {}) => put(formOf(words[key], n), { ...params, n: number(n) }),
    number,
    ago: (at, now) => {
      const past = Math.max(0, now.getTime() - at.getTime());
      const [unit, length] = UNITS.find(([, ms]) => past >= ms) ?? ['second', past + 1];
      return relative.format(-Math.floor(past / length), unit);
    },
    language: nameOf,
  };
});

const put = (text: string, params: Params): string => text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => params[name] ?? whole);
