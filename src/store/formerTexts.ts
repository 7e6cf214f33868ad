import type { Payload } from 'payload';
import type { LocaleCode } from '../domain/locales.ts';
import type { Publication } from '../domain/publication/publication.ts';
import type { DocumentKey } from './rows.ts';
import type { PastText } from './segmentHistory.ts';
import { openTable } from './table.ts';

const MOST_PAGES = 5;
const MOST_TEXTS = 500;

interface FormerText {
  readonly id: string;
  readonly target: string;
}

/** What a page said before: readers may have it open still. */
export const formerTextStore = (payload: Payload) => {
  const publications = openTable<Publication>(payload, 'publications');
  const history = openTable<PastText>(payload, 'segment-history');
  return {
    /**
     * The pages that readers had in this locale before version `version`, newest first, and last what the row's texts were.
     * @param row the translation's id, where there is one
     */
    of: async ({ collection, documentId }: DocumentKey, locale: LocaleCode, version: number, row: string | null): Promise<readonly (readonly FormerText[])[]> => {
      const pages = await publications.find(
        { all: { collection, documentId, locale, version: { atMost: version - 1 }, kind: 'publication' } },
        { columns: ['version', 'content'], sort: '-version', limit: MOST_PAGES },
      );
      const past = row === null ? [] : await history.find({ all: { row } }, { columns: ['segment', 'target'], sort: '-at', limit: MOST_TEXTS });
      return [...pages.map(({ content }) => content?.segments ?? []), past.map(({ segment, target }) => ({ id: segment, target }))];
    },
  };
};
