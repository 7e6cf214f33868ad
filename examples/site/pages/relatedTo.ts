import type { ListOptions } from '../../../src/client/client.ts';
import type { Card } from '../../../src/client/types.ts';
import type { Api, PageCollection, PageDocument } from '../api.ts';
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import { cards } from '../parts/cards.ts';
import type { View } from '../view.ts';

const MOST = 3;
const HOLDERS = { topics: 'topic', places: 'place', initiatives: 'initiative' } as const;
const SECTIONS = { topics: ['articles', 'policy-findings', 'events', 'downloads', 'initiatives'], places: ['articles', 'policy-findings', 'events'], initiatives: ['articles', 'policy-findings', 'events', 'downloads'] } as const;

/** What to read next: everything of a topic, a place, an initiative; for the rest, what shares a topic. */
export const relatedTo = async (api: Api, view: View, document: PageDocument): Promise<Html | null> => {
  const { collection } = document;
  if (collection === 'topics' || collection === 'places' || collection === 'initiatives') return everythingOf(api, view, document.id, collection);
  const [topic] = document.content.topics;
  const others = async (query: ListOptions): Promise<readonly Card[]> => (await api.list(view.locale, collection, { ...query, limit: MOST + 1 })).items.filter(({ id }) => id !== document.id).slice(0, MOST);
  const near = topic ? await others({ topic: topic.id }) : [];
  return section(view, 'related', view.words.document.related, near.length > 0 ? near : await others({}), collection);
};

const everythingOf = async (api: Api, view: View, id: string, collection: keyof typeof HOLDERS): Promise<Html> => {
  const lists = await Promise.all(SECTIONS[collection].map(async (name) => ({ name, items: (await api.list(view.locale, name, { [HOLDERS[collection]]: id, limit: 12 })).items })));
  return html`${lists.map(({ name, items }) => section(view, `of-${name}`, view.words.collections[name], items, name))}`;
};

const section = (view: View, id: string, title: string, items: readonly Card[], collection: PageCollection): Html | null =>
  items.length === 0 ? null : html`<section class="band related" aria-labelledby="${id}"><div class="wide"><div class="band-head"><h2 id="${id}">${title}</h2></div>${cards(view, items, collection === 'events' || collection === 'downloads' ? 'rows' : 'grid')}</div></section>`;
