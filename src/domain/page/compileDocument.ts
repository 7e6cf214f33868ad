import type { LocaleCode } from '../locales.ts';
import type { MarkedTexts } from '../publication/markedTexts.ts';
import type { Data, FieldSpec } from '../segments/types.ts';
import { contentOf } from './contentOf.ts';
import type { Surroundings } from './contentOf.ts';
import type { BareCard, LivePage } from './compileCard.ts';
import type { Alternate, Document } from './document.ts';
import type { PageType } from './pageType.ts';
import { readingTime } from './readingTime.ts';
import { runningText } from './runningText.ts';
import { fallbackProvenance, toldSegments } from './toldProvenance.ts';
import { wordCount } from './wordCount.ts';

export interface DocumentParts {
  readonly page: LivePage;
  readonly type: PageType;
  /** Where its texts are. */
  readonly specs: readonly FieldSpec[];
  readonly card: BareCard;
  readonly alternates: readonly Alternate[];
  readonly around: Surroundings;
  /** The texts with each block's segment named in its node state, where the segments are to be told; else null. */
  readonly marked: MarkedTexts | null;
}

/** A document as readers get it: the same bytes whenever it is made of the same parts. */
export const compileDocument = ({ page, type, specs, card, alternates, around, marked }: DocumentParts): Document => {
  const { imageId: _, facts: __, file, ...told } = card;
  const data: Data = { ...page.content.facts, ...(marked?.texts ?? page.content.texts) };
  return {
    ...told,
    requestedLocale: page.locale,
    sourceLocale: page.sourceLocale,
    version: page.seq,
    readingTime: readingTime(wordCount(runningText(page.content.texts, specs), page.locale), page.locale),
    alternates,
    content: {
      ...contentOf(data, type.fields, around),
      ...(type.upload === 'picture' && { picture: around.picture(page.documentId) }),
      ...(type.upload === 'file' && { file: file ?? null }),
    },
    ...(marked && { segments: toldSegments(marked.segments) }),
  };
};

/** A source text for readers of a locale that has none yet. */
export const asFallback = (source: Document, locale: LocaleCode): Document => ({
  ...source, requestedLocale: locale, provenance: fallbackProvenance({ ...source.provenance, kind: 'human' }, locale, source.locale),
});
