import type { Payload } from 'payload';
import type { LocaleCode } from '../domain/locales.ts';
import type { Need, Translation } from '../domain/review/translation.ts';
import { openTable } from './table.ts';

const COLUMNS = ['title', 'locale', 'need', 'queue'] as const;

/** What waits for people, as a digest tells it. Answered from the queue's index. */
export const waitingTexts = (payload: Payload) => {
  const table = openTable<Translation>(payload, 'translations');
  return {
    /** How many texts there are of each locale and need. */
    tally: async (): Promise<{ readonly locale: LocaleCode; readonly need: Need; readonly count: number }[]> =>
      (await table.tally({ all: { need: { not: null } } }, ['locale', 'need'])).flatMap(({ locale, need, count }) => (need === null ? [] : [{ locale, need, count }])),
    /** The most urgent of these locales; each is asked for itself, for its rows lie in their order in the index. */
    urgent: async (locales: readonly LocaleCode[], most: number): Promise<{ readonly id: string; readonly title: string | null; readonly locale: LocaleCode; readonly need: Need }[]> =>
      (await Promise.all(locales.map((locale) => table.find({ all: { locale, queue: { not: null } } }, { columns: COLUMNS, sort: 'queue', limit: most }))))
        .flat().toSorted((a, b) => (a.queue ?? 0) - (b.queue ?? 0)).slice(0, most)
        .flatMap(({ id, title, locale, need }) => (need === null ? [] : [{ id, title, locale, need }])),
  };
};

export type WaitingTexts = ReturnType<typeof waitingTexts>;
