import { formOf, numbersOf } from '../languageRules.ts';
import type { Forms } from '../languageRules.ts';
import type { LocaleCode } from '../locales.ts';

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
  return { minutes, text: formOf(locale, WORDINGS[locale], minutes).replace('#', numbersOf(locale).format(minutes)) };
};

/** One and two minutes are words of their own in Arabic; from three on the noun follows the number. */
const WORDINGS: Readonly<Record<LocaleCode, Forms>> = {
  en: { other: '# min read' },
  ar: { one: 'دقيقة واحدة للقراءة', two: 'دقيقتان للقراءة', few: '# دقائق للقراءة', many: '# دقيقة للقراءة', other: '# دقيقة للقراءة' },
  fr: { other: '# min de lecture' },
  es: { other: '# min de lectura' },
  de: { other: '# Min. Lesezeit' },
};
