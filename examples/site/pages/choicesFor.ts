import type { CardList } from '../../../src/client/types.ts';
import type { Api, PageCollection } from '../api.ts';
import type { View } from '../view.ts';

/** What a reader chose, as in the page's address; absent where nothing. */
export interface Chosen {
  readonly topic?: string | undefined;
  readonly place?: string | undefined;
  readonly initiative?: string | undefined;
  readonly kind?: string | undefined;
  readonly year?: string | undefined;
  readonly when?: string | undefined;
  /** `1`: originals stand in for what is not translated. */
  readonly originals?: string | undefined;
  readonly cursor?: string | undefined;
}

export interface Choice {
  readonly name: Exclude<keyof Chosen, 'originals' | 'cursor'>;
  readonly options: readonly { readonly value: string; readonly text: string }[];
}

const FILTERS: Readonly<Record<PageCollection, readonly Choice['name'][]>> = {
  articles: ['topic', 'place', 'initiative', 'year'],
  'policy-findings': ['kind', 'topic', 'place', 'initiative', 'year'],
  events: ['when', 'topic', 'place', 'initiative', 'year'],
  downloads: ['kind', 'topic', 'initiative'],
  initiatives: ['topic'],
  topics: [],
  places: ['kind'],
};

const KINDS: Partial<Readonly<Record<PageCollection, readonly string[]>>> = {
  'policy-findings': ['policy-brief', 'key-findings', 'report'],
  downloads: ['event-report', 'guide', 'toolkit', 'brief'],
  places: ['city', 'country', 'region'],
};

const RELATED = { topic: 'topics', place: 'places', initiative: 'initiatives' } as const;
const MOST_OPTIONS = 100;

/** True for a filter that this collection knows. */
export const hasFilter = (collection: PageCollection, name: string): boolean => FILTERS[collection].some((one) => one === name);

/** The filters of a collection with what can be chosen; one that offers no choice is left out. */
export const choicesFor = async (api: Api, view: View, collection: PageCollection): Promise<readonly Choice[]> => {
  const choices = await Promise.all(FILTERS[collection].map(async (name) => ({ name, options: await optionsOf(api, view, collection, name) })));
  return choices.filter(({ options }) => options.length > 0);
};

const optionsOf = async (api: Api, { locale, words }: View, collection: PageCollection, name: Choice['name']): Promise<Choice['options']> => {
  switch (name) {
    case 'kind': return (KINDS[collection] ?? []).map((value) => ({ value, text: words.kinds[value] ?? value }));
    case 'when': return [{ value: 'coming', text: words.filters.coming }, { value: 'past', text: words.filters.past }];
    case 'year': return yearsOf(api, locale, collection);
    default: {
      const { items } = await api.list(locale, RELATED[name], { limit: MOST_OPTIONS });
      return items.map(({ slug, id, title }) => ({ value: slug ?? id, text: title ?? slug ?? id })).toSorted((one, other) => one.text.localeCompare(other.text, locale));
    }
  }
};

/** From the newest to the oldest that readers have. */
const yearsOf = async (api: Api, locale: View['locale'], collection: PageCollection): Promise<Choice['options']> => {
  const [newest, oldest] = await Promise.all([api.list(locale, collection, { limit: 1 }), api.list(locale, collection, { limit: 1, sort: 'date' })]);
  const [to, from] = [yearOf(newest), yearOf(oldest)];
  if (!to || !from) return [];
  return Array.from({ length: to - from + 1 }, (_, index) => String(to - index)).map((year) => ({ value: year, text: year }));
};

const yearOf = ({ items: [card] }: CardList): number => Number(String(card?.facts.startsAt ?? card?.facts.publishedAt ?? '').slice(0, 4));
