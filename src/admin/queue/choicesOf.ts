import { QUEUE_FILTERS } from '../../domain/review/queueFilter.ts';
import type { QueueFilter } from '../../domain/review/queueFilter.ts';
import type { QueuePage } from '../../domain/review/screen.ts';
import { NEEDS } from '../../domain/review/translation.ts';
import type { QueueVoice } from './words/speakQueue.ts';

/** One filter with the values it can have, worded. */
export interface Choices {
  readonly name: keyof QueueFilter;
  readonly label: string;
  readonly values: readonly { readonly value: string; readonly word: string }[];
}

const HEADS = { locale: 'language', collection: 'type', need: 'needHead', origin: 'originHead', assignee: 'holderHead' } as const;

/** The filters that have something to choose; needs in the order of their urgency, all others as counted. */
export const choicesOf = (facets: QueuePage['facets'], filter: QueueFilter, names: Readonly<Record<string, string>>, voice: QueueVoice): Choices[] =>
  QUEUE_FILTERS.filter((name) => facets[name].length > 1 || filter[name] !== undefined).map((name) => {
    const counted = name === 'need' ? facets.need.toSorted((a, b) => rank(a.value) - rank(b.value)) : facets[name];
    const values = counted.map(({ value, count }) => ({ value, word: voice.say('choice', { name: wordOf(name, value, names, voice), n: voice.number(count) }) }));
    return { name, label: voice.say(HEADS[name]), values };
  });

const rank = (need: string): number => (NEEDS as readonly string[]).indexOf(need);

const wordOf = (name: keyof QueueFilter, value: string, names: Readonly<Record<string, string>>, voice: QueueVoice): string => {
  if (name === 'locale') return voice.language(value);
  if (name === 'collection') return (Object.hasOwn(names, value) ? names[value] : undefined) ?? value;
  const words: Readonly<Record<string, string>> = name === 'need' ? voice.need : name === 'origin' ? voice.origin : voice.holder;
  return words[value] ?? value;
};
