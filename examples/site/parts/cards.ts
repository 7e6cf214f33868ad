import type { Card } from '../../../src/client/types.ts';
import { pagePath } from '../addresses.ts';
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import type { View } from '../view.ts';
import { leafOf, longDate } from './dates.ts';
import { fileFacts } from './fileFacts.ts';
import { icon } from './icons.ts';
import { inLanguage } from './inLanguage.ts';
import { picture } from './picture.ts';

export type HeadingLevel = 2 | 3;

/** A document in a list, in the shape that its collection asks for. */
export const card = (view: View, of: Card, level: HeadingLevel = 3): Html => {
  if (of.collection === 'events') return eventCard(view, of, level);
  return of.collection === 'downloads' ? downloadCard(view, of, level) : storyCard(view, of, level);
};

/** Cards beside or below each other; `kind` is the way they stand. */
export const cards = (view: View, items: readonly Card[], kind: 'grid' | 'rows', level: HeadingLevel = 3): Html | null =>
  items.length === 0 ? null : html`<ul class="cards ${kind}">${items.map((item) => html`<li>${card(view, item, level)}</li>`)}</ul>`;

/** The first of a page: large, with its picture beside it. */
export const leadCard = (view: View, of: Card): Html => html`<article class="lead"${inLanguage(view, of)}>
${of.image && html`<div class="shot">${picture(of.image, { sizes: '(min-width: 60rem) 46rem, 100vw', alt: '', isFirst: true })}</div>`}
<div class="words">${kicker(view, of)}${heading(view, of, 2)}${of.excerpt && html`<p class="excerpt">${of.excerpt}</p>`}</div></article>`;

const storyCard = (view: View, of: Card, level: HeadingLevel): Html => html`<article class="card"${inLanguage(view, of)}>
${of.image && html`<div class="shot">${picture(of.image, { sizes: '(min-width: 60rem) 24rem, (min-width: 40rem) 50vw, 100vw', alt: '' })}</div>`}
<div class="words">${kicker(view, of)}${heading(view, of, level)}${of.excerpt && html`<p class="excerpt">${of.excerpt}</p>`}</div></article>`;

const eventCard = (view: View, of: Card, level: HeadingLevel): Html => {
  const { startsAt, timeZone, city, country } = of.facts;
  const leaf = typeof startsAt === 'string' ? leafOf(view.locale, startsAt, typeof timeZone === 'string' ? timeZone : null) : null;
  const place = [city, country].filter((one) => typeof one === 'string');
  return html`<article class="card event"${inLanguage(view, of)}>
${leaf && html`<time class="leaf" datetime="${String(startsAt)}" lang="${view.lang}" dir="${view.dir}"><span class="day">${leaf.day}</span> <span class="month">${leaf.month}</span> <span class="year">${leaf.year}</span></time>`}
<div class="words">${place.length > 0 && html`<p class="kicker">${place.map((one, index) => html`${index > 0 && ' · '}<bdi>${String(one)}</bdi>`)}${foreign(view, of)}</p>`}${heading(view, of, level)}${of.excerpt && html`<p class="excerpt">${of.excerpt}</p>`}</div></article>`;
};

const downloadCard = (view: View, of: Card, level: HeadingLevel): Html => html`<article class="card download"${inLanguage(view, of)}>
${icon('file')}<div class="words">${kicker(view, of)}${heading(view, of, level)}${of.excerpt && html`<p class="excerpt">${of.excerpt}</p>`}${of.file && html`<p class="facts" lang="${view.lang}" dir="${view.dir}">${fileFacts(view, of.file)}</p>`}</div></article>`;

const heading = (view: View, of: Card, level: HeadingLevel): Html => {
  const link = html`<a href="${pagePath(view.locale, of)}">${of.title ?? of.slug ?? of.id}</a>`;
  return level === 2 ? html`<h2>${link}</h2>` : html`<h3>${link}</h3>`;
};

/** What kind of document, and of when. */
const kicker = (view: View, of: Card): Html | null => {
  const { kind, contentType, publishedAt } = of.facts;
  const word = view.words.kinds[String(contentType ?? kind)];
  const day = typeof publishedAt === 'string' ? html`<time datetime="${publishedAt}">${longDate(view.locale, publishedAt)}</time>` : null;
  const parts = [word === undefined ? null : html`${word}`, day].filter((part) => part !== null);
  if (parts.length === 0 && of.lang === view.lang) return null;
  return html`<p class="kicker" lang="${view.lang}" dir="${view.dir}">${parts.map((part, index) => html`${index > 0 && ' · '}${part}`)}${foreign(view, of)}</p>`;
};

/** Said of an original that stands in for a translation. */
const foreign = (view: View, { lang }: Card): Html | null => {
  const language = view.languages.find((one) => one.lang === lang);
  return lang === view.lang || !language ? null : html` <span class="tag" lang="${language.lang}" dir="${language.dir}">${language.name}</span>`;
};
