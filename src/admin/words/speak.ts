import { perLocale } from '../../domain/perLocale.ts';
import { WORDS } from './index.ts';
import { intlOf } from './intlOf.ts';
import { REASONS } from './words.ts';
import type { Reason, Words } from './words.ts';

type Params = Readonly<Record<string, string | number>>;
type Plurals = 'segments' | 'errors' | 'warnings';
type Flat = { readonly [K in keyof Words as Words[K] extends string ? K : never]: string };

/** The screens' mouth in one language. Numbers and times have Latin digits everywhere. */
export interface Voice {
  readonly state: Words['state'];
  /** A sentence with its names put in. */
  say(key: keyof Flat, params?: Params): string;
  /** A counted thing in the language's own plural form. */
  count(key: Plurals, n: number): string;
  /** Why it failed and what to do; a code without words counts as unexpected. */
  reason(code: string | null | undefined): string;
  number(n: number): string;
  /** A moment as day and time, in the reader's own time zone. */
  time(at: Date): string;
  /** The name of a language in this one. */
  language(code: string): string;
}

/** @param language the admin's own language; one without words is answered in English */
export const speak = (language: string): Voice => voiceOf(isKnown(language) ? language : 'en');

const voiceOf = perLocale((code): Voice => {
  const words = WORDS[code];
  const times = new Intl.DateTimeFormat(`${code}-u-nu-latn`, { dateStyle: 'medium', timeStyle: 'short' });
  const { number, formOf, language: nameOf } = intlOf(code);
  return {
    state: words.state,
    say: (key, params = {}) => put(words[key], withNumbers(params, number)),
    count: (key, n) => put(formOf(words[key], n), { n: number(n) }),
    reason: (reason) => words.reason[isReason(reason) ? reason : 'unexpected'],
    number,
    time: (at) => times.format(at),
    language: nameOf,
  };
});

const isKnown = (language: string): language is keyof typeof WORDS => Object.hasOwn(WORDS, language);

const isReason = (code: string | null | undefined): code is Reason => (REASONS as readonly unknown[]).includes(code);

const withNumbers = (params: Params, number: (n: number) => string): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(params).map(([name, value]) => [name, typeof value === 'number' ? number(value) : value]));

const put = (text: string, params: Readonly<Record<string, string>>): string => text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => params[name] ?? whole);
