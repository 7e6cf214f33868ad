import type { Locale } from '../../../src/client/types.ts';
import { homePath } from '../addresses.ts';
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import type { View } from '../view.ts';
import { wordsOf } from '../words/wordsOf.ts';
import { icon } from './icons.ts';

/** The same page in another language. */
export interface Alternate {
  readonly locale: Locale;
  readonly path: string;
}

/** The languages of the site: to this page where they have it, to their home, which is said, where not. */
export const languageSwitch = (view: View, alternates: readonly Alternate[]): Html | null => {
  if (view.languages.length < 2) return null;
  const items = view.languages.map(({ locale, lang, dir, name }) => {
    const there = alternates.find((one) => one.locale === locale);
    const isHere = locale === view.locale;
    return html`<li lang="${lang}" dir="${dir}"><a href="${there?.path ?? homePath(locale)}" hreflang="${lang}"${isHere && html` aria-current="true"`}>${name}${
      !there && !isHere && html`<span class="away">${wordsOf(locale).languages.toHome}</span>`
    }</a></li>`;
  });
  const own = view.languages.find(({ locale }) => locale === view.locale);
  return html`<details class="languages"><summary>${icon('globe')}<span class="hidden">${view.words.languages.choose}: </span>${own?.name ?? view.locale}</summary><ul>${items}</ul></details>`;
};
