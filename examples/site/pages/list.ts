import type { Card } from '../../../src/client/types.ts';
import type { Api, PageCollection } from '../api.ts';
import { listPath } from '../addresses.ts';
import { html } from '../html.ts';
import { cards } from '../parts/cards.ts';
import { filters } from '../parts/filters.ts';
import { layout } from '../parts/layout.ts';
import type { View } from '../view.ts';
import { counted } from '../words/counted.ts';
import { choicesFor } from './choicesFor.ts';
import type { Chosen } from './choicesFor.ts';
import { everywhere } from './everywhere.ts';

const EACH_PAGE = 12;

/** A collection, filtered, page by page. @param today a day, as in `2026-05-03` */
export const listPage = async (api: Api, view: View, collection: PageCollection, chosen: Chosen, today: string): Promise<string> => {
  const { locale, words } = view;
  const { year, when, originals, cursor, ...own } = chosen;
  const span = when === 'coming' ? { from: today, sort: 'date' as const } : when === 'past' ? { to: today } : {};
  const inYear = year === undefined ? {} : { from: `${year}-01-01`, to: `${year}-12-31` };
  const query = { ...own, ...inYear, ...span, fallback: originals === '1' ? ('source' as const) : undefined, cursor, limit: EACH_PAGE };
  // Nothing of a past year is coming, and the API takes no span that ends before it begins.
  const { from, to }: { readonly from?: string; readonly to?: string } = { ...inYear, ...span };
  const isNever = from !== undefined && to !== undefined && from > to;
  const [choices, { items, total, next }] = await Promise.all([choicesFor(api, view, collection), isNever ? { items: [], total: 0, next: null } : api.list(locale, collection, query)]);
  const asked = { ...own, year, when, originals };
  const name = words.collections[collection];
  const main = html`<div class="wide page"><h1>${name}</h1>
${filters(view, collection, choices, chosen)}
<p class="count" role="status">${counted(locale, words.found, total)}</p>
${items.length === 0 ? html`<p class="empty">${words.nothing}</p>` : cards(view, items, shapeOf(items), 2)}
${(next !== null || cursor !== undefined) && html`<p class="pages">${cursor !== undefined && html`<a class="button quiet-button" href="${listPath(locale, collection, asked)}">${words.fromStart}</a>`}${next !== null && html`<a class="button" rel="next" href="${listPath(locale, collection, { ...asked, cursor: next })}">${words.more}</a>`}</p>`}
</div>`;
  const isPlain = Object.values(chosen).every((value) => value === undefined);
  return layout(view, { title: name, path: listPath(locale, collection), main, section: collection, alternates: everywhere(view, (one) => listPath(one, collection)), isHidden: !isPlain });
};

const shapeOf = ([first]: readonly Card[]): 'grid' | 'rows' => (first?.collection === 'events' || first?.collection === 'downloads' ? 'rows' : 'grid');
