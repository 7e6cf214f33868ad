import type { Elsewhere, PageCollection } from '../api.ts';
import { homePath, pagePath } from '../addresses.ts';
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import { layout } from '../parts/layout.ts';
import type { View } from '../view.ts';
import { everywhere } from './everywhere.ts';

/** There is nothing at this address, at least not in this language. @param elsewhere where there is */
export const missingPage = (view: View, path: string, collection?: PageCollection, elsewhere: readonly Elsewhere[] = []): string => {
  const { words, locale } = view;
  const others = collection === undefined ? [] : elsewhere.filter((one) => one.locale !== locale);
  const links = others.map((one) => {
    const language = view.languages.find((known) => known.locale === one.locale);
    return html`<li><a href="${pagePath(one.locale, { collection: collection ?? '', id: '', slug: one.slug })}" hreflang="${one.locale}" lang="${language?.lang ?? one.locale}" dir="${language?.dir ?? 'auto'}">${language?.name ?? one.locale}</a></li>`;
  });
  const text = others.length > 0
    ? html`<h1>${words.missing.elsewhere}</h1><p>${words.missing.elsewhereText}</p><ul class="choices">${links}</ul>`
    : html`<h1>${words.missing.title}</h1><p>${words.missing.text}</p>`;
  return state(view, path, others.length > 0 ? words.missing.elsewhere : words.missing.title, html`${text}<p><a class="button" href="${homePath(locale)}">${words.missing.toHome}</a></p>`);
};

/** A preview whose token opens nothing any more. */
export const previewOverPage = (view: View, path: string): string => state(view, path, view.words.preview.over, html`<h1>${view.words.preview.over}</h1><p>${view.words.preview.overText}</p>`);

/** The API is away. Made without it. */
export const troublePage = (view: View, path: string): string =>
  state(view, path, view.words.trouble.title, html`<h1>${view.words.trouble.title}</h1><p>${view.words.trouble.text}</p><p><a class="button" href="${path}">${view.words.trouble.again}</a></p>`);

const state = (view: View, path: string, title: string, body: Html): string =>
  layout(view, { title, path, isHidden: true, alternates: everywhere(view, homePath), main: html`<div class="wide page state">${body}</div>` });
