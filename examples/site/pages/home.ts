import type { Card } from '../../../src/client/types.ts';
import type { Api } from '../api.ts';
import { homePath, listPath } from '../addresses.ts';
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import { cards, leadCard } from '../parts/cards.ts';
import { layout } from '../parts/layout.ts';
import { picture } from '../parts/picture.ts';
import type { View } from '../view.ts';
import { everywhere } from './everywhere.ts';

type Section = 'articles' | 'policy-findings' | 'events' | 'downloads' | 'initiatives';

/** What is new, what was found, what comes, and what there is to take away. @param today a day, as in `2026-05-03` */
export const homePage = async (api: Api, view: View, today: string): Promise<string> => {
  const { words, site, locale } = view;
  const [articles, findings, coming, held, downloads, initiatives] = await Promise.all([
    api.list(locale, 'articles', { limit: 5 }), api.list(locale, 'policy-findings', { limit: 3 }), api.list(locale, 'events', { from: today, sort: 'date', limit: 3 }),
    api.list(locale, 'events', { to: today, limit: 2 }), api.list(locale, 'downloads', { limit: 4 }), api.list(locale, 'initiatives', { limit: 3 }),
  ]);
  const [first, ...others] = articles.items;
  const section = (name: Section, title: string, body: Html | null): Html | null =>
    body && html`<section class="band" aria-labelledby="in-${name}"><div class="wide"><div class="band-head"><h2 id="in-${name}">${title}</h2><a class="all" href="${listPath(locale, name)}">${words.all[name]}</a></div>${body}</div></section>`;
  const events = coming.items.length > 0 ? coming : held;
  const main = html`<div class="wide masthead">${site.tagline ? html`<h1><span class="hidden"><bdi lang="${site.nameLang}">${site.name}</bdi>: </span>${site.tagline}</h1>` : html`<h1 class="hidden"><bdi lang="${site.nameLang}">${site.name}</bdi></h1>`}</div>
${first && html`<div class="wide opening">${leadCard(view, first)}</div>`}
${section('articles', words.latest, cards(view, others, 'grid'))}
${section('policy-findings', words.collections['policy-findings'], cards(view, findings.items, 'grid'))}
<div class="pair">${section('events', coming.items.length > 0 ? words.upcoming : words.lately, rows(view, events.items))}
${section('downloads', words.collections.downloads, rows(view, downloads.items))}</div>
${section('initiatives', words.collections.initiatives, cards(view, initiatives.items, 'grid'))}
${!first && findings.items.length + events.items.length + downloads.items.length === 0 && html`<div class="wide"><p class="empty">${words.nothing}</p></div>`}
${callToAction(view)}`;
  return layout(view, { title: null, path: homePath(locale), main, description: site.tagline, alternates: everywhere(view, homePath), sourcePath: '/', image: site.call?.image ?? null });
};

const rows = (view: View, items: readonly Card[]): Html | null => cards(view, items, 'rows');

const callToAction = ({ site: { call, contactEmail } }: View): Html | null => {
  if (!call?.heading) return null;
  const to = call.url ?? (contactEmail === null ? null : `mailto:${contactEmail}`);
  return html`<section class="call" aria-labelledby="call"><div class="wide">${call.image && html`<div class="shot">${picture(call.image, { sizes: '(min-width: 60rem) 30rem, 100vw', alt: '' })}</div>`}
<div class="words"><h2 id="call">${call.heading}</h2>${call.text && html`<p>${call.text}</p>`}${to && call.button && html`<a class="button" href="${to}">${call.button}</a>`}</div></div></section>`;
};
