import { languageName, numbersOf } from '../../domain/languageRules.ts';
import { LOCALE_CODES } from '../../domain/locales.ts';
import { NEEDS } from '../../domain/review/translation.ts';
import type { Block, Letter } from '../letter.ts';
import type { Addressee, DigestNotice } from '../notice.ts';
import { oneLine } from '../oneLine.ts';
import { count, languageOf, WORDS } from '../words/speak.ts';
import { greeting } from './greeting.ts';

/** A translator's daily mail: counts by language and need, and the most urgent texts with their links. */
export const digest = (to: Addressee, { day, waiting, urgent }: DigestNotice, house: string, offHref: string): Letter => {
  const language = languageOf(to.language);
  const { digest: words, untitled } = WORDS[language];
  const numbers = numbersOf(language);
  const locales = LOCALE_CODES.filter((locale) => waiting.some((one) => one.locale === locale));
  const byLocale = locales.flatMap((locale): Block[] => [
    { kind: 'heading', text: languageName(language, locale) },
    {
      kind: 'list',
      items: NEEDS.flatMap((need) => {
        const n = waiting.filter((one) => one.locale === locale && one.need === need).reduce((sum, one) => sum + one.count, 0);
        return n === 0 ? [] : [{ text: `${numbers.format(n)} · ${words.need[need]}` }];
      }),
    },
  ]);
  return {
    language,
    subject: count(language, words.subject, waiting.reduce((sum, one) => sum + one.count, 0)),
    name: `digest.${day}.${to.id}`,
    offHref,
    blocks: [
      greeting(to, language),
      { kind: 'text', text: words.intro },
      ...byLocale,
      { kind: 'heading', text: words.urgent },
      {
        kind: 'list',
        items: urgent.map(({ id, title, locale, need }) => ({
          text: oneLine(title ?? '') || untitled,
          note: `${languageName(language, locale)} · ${words.need[need]}`,
          href: `${house}/admin/review/${encodeURIComponent(id)}`,
        })),
      },
      { kind: 'button', text: words.open, href: `${house}/admin/review` },
      { kind: 'small', text: words.why },
      { kind: 'link', text: words.off, href: offHref },
    ],
  };
};
