import type { LocaleCode } from '../locales.ts';
import { perLocale } from '../perLocale.ts';

export interface ReadingTime {
  readonly minutes: number;
  /** Ready to be shown: `2 min read`. */
  readonly text: string;
}

const WORDS_A_MINUTE = 200;

/** How long it takes to read so many words, in whole minutes begun; null where there are none. Worded as `locale` counts. */
export const readingTime = (words: number, locale: LocaleCode): ReadingTime | null => {
  if (!(words > 0)) return null;
  const minutes = Math.ceil(words / WORDS_A_MINUTE);
  const form = pluralOf(locale).select(minutes);
  const wording = WORDINGS[locale];
  return { minutes, text: (wording[form] ?? wording.other).replace('#', numbersOf(locale).format(minutes)) };
};

const pluralOf = perLocale((locale) => new Intl.PluralRules(locale));
const numbersOf = perLocale((locale) => new Intl.NumberFormat(locale));

type Wording = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/** One and two minutes are words of their own in Arabic; from three on the noun follows the number. */
const WORDINGS: Readonly<Record<LocaleCode, Wording>> = {
  en: { other: '# min read' },
  ar: { one: 'دقيقة واحدة للقراءة', two: 'دقيقتان للقراءة', few: '# دقائق للقراءة', many: '# دقيقة للقراءة', other: '# دقيقة للقراءة' },
  fr: { other: '# min de lecture' },
  es: { other: '# min de lectura' },
  de: { other: '# Min. Lesezeit' },
};
