import type { SearchResults } from '../../../src/client/types.ts';
import { isPageCollection } from '../api.ts';
import type { Api } from '../api.ts';
import { pagePath, searchPath } from '../addresses.ts';
import { html, raw } from '../html.ts';
import type { Html } from '../html.ts';
import { layout } from '../parts/layout.ts';
import type { View } from '../view.ts';
import { counted } from '../words/counted.ts';
import { everywhere } from './everywhere.ts';

const EACH_PAGE = 15;

/** What was found, with the words around it. */
export const searchPage = async (api: Api, view: View, q: string, cursor: string | undefined): Promise<string> => {
  const { locale, words } = view;
  const found = q === '' ? null : withPages(await api.search(locale, q, { limit: EACH_PAGE, cursor }));
  const main = html`<div class="wide page narrow"><h1>${words.search.title}</h1>
<form class="find large" role="search" aria-label="${words.search.title}" action="${searchPath(locale)}"><label for="q">${words.search.label}</label><input id="q" type="search" name="q" value="${q}" maxlength="200"><button class="button" type="submit">${words.search.button}</button><p class="hint">${words.search.hint}</p></form>
${found && html`<p class="count" role="status">${found.total === 0 ? words.search.none.replace('#', () => q) : counted(locale, words.search.results, found.total)}</p>
${found.items.length > 0 && html`<ol class="results">${found.items.map((one) => result(view, one))}</ol>`}
${found.next !== null && html`<p class="pages"><a class="button" rel="next" href="${searchPath(locale, { q, cursor: found.next })}">${words.more}</a></p>`}`}</div>`;
  return layout(view, { title: q === '' ? words.search.title : `${q} – ${words.search.title}`, path: searchPath(locale), main, query: q, isHidden: true, alternates: everywhere(view, (one) => searchPath(one, { q })) });
};

/** Pictures are found by their captions, and have no page. */
const withPages = ({ items, total, next }: SearchResults): SearchResults => {
  const shown = items.filter(({ card }) => isPageCollection(card.collection));
  return { items: shown, total: total - (items.length - shown.length), next };
};

const result = (view: View, { card, snippet }: SearchResults['items'][number]): Html => {
  const { collection } = card;
  return html`<li><article>${isPageCollection(collection) && html`<p class="kicker">${view.words.collections[collection]}</p>`}<h2><a href="${pagePath(view.locale, card)}">${card.title ?? card.slug ?? card.id}</a></h2>${snippet !== '' && html`<p class="excerpt">${raw(snippet)}</p>`}</article></li>`;
};
