import { fold, foldWords } from './fold.ts';
import { foldedPage } from './foldedPage.ts';
import type { FoldedPage, Shown } from './foldedPage.ts';
import { likePlace } from './likePlace.ts';
import { quotedPlace } from './quotedPlace.ts';
import type { FoldedQuote } from './quotedPlace.ts';
import type { ReaderReport } from './readerReport.ts';
import { LONGEST } from './report.ts';

export type Quotation = Pick<ReaderReport, 'quote' | 'before' | 'after' | 'segment'>;

/**
 * The text of a page that a reader meant, or null. Letter for letter first, then in what the page said formerly, then by
 * likeness, for readers quote what they see, in the page they have open, and programs on the way change signs.
 * Takes time in proportion to the texts, whatever the quote is.
 * @param former pages and texts that stood there before, newest first; what they say counts for the text of the same id
 */
export const locate = <Text extends Shown>(texts: readonly Text[], quotation: Quotation, former: readonly (readonly Shown[])[] = []): Text | null => {
  const said = foldedQuote(quotation);
  const words = foldWords(quotation.quote.slice(0, LONGEST.quote));
  const byId = new Map(texts.map((text) => [text.id, text]));
  const pages = [texts, ...onlyOthers(texts, former)].map(foldedPage);
  const first = (placeIn: (page: FoldedPage) => number | null): Text | null => {
    for (const page of pages) {
      const text = byId.get(page.ids[placeIn(page) ?? -1] ?? '');
      if (text) return text;
    }
    return null;
  };
  return first((page) => quotedPlace(page, said)) ?? first((page) => likePlace(page, words, said.hint));
};

/** The text of a page that has the quote letter for letter, or null: what `locate` looks for first. */
export const locateQuoted = <Text extends Shown>(texts: readonly Text[], quotation: Quotation): Text | null =>
  texts[quotedPlace(foldedPage(texts), foldedQuote(quotation)) ?? -1] ?? null;

/** The former texts that stand nowhere later: most of a page stays as it is. */
const onlyOthers = (texts: readonly Shown[], former: readonly (readonly Shown[])[]): readonly (readonly Shown[])[] => {
  const known = new Set(texts.map(nameOf));
  return former.map((page) => page.filter((text) => {
    const name = nameOf(text);
    return !known.has(name) && known.add(name);
  }));
};

const nameOf = ({ id, target }: Shown): string => `${id} ${target}`;

const foldedQuote = ({ quote, before = '', after = '', segment }: Quotation): FoldedQuote => ({
  quote: fold(quote.slice(0, LONGEST.quote)),
  before: fold(before.slice(-LONGEST.context)).slice(-LONGEST.context),
  after: fold(after.slice(0, LONGEST.context)).slice(0, LONGEST.context),
  hint: segment ?? null,
});
