import { localeOf } from '../domain/locales.ts';
import type { LocaleCode } from '../domain/locales.ts';
import { siteAddress } from '../domain/page/addresses.ts';
import { compileCard } from '../domain/page/compileCard.ts';
import type { LivePage } from '../domain/page/compileCard.ts';
import { compileDocument } from '../domain/page/compileDocument.ts';
import type { Surroundings } from '../domain/page/contentOf.ts';
import type { Card, Document } from '../domain/page/document.ts';
import type { PageType } from '../domain/page/pageType.ts';
import { markedTexts } from '../domain/publication/markedTexts.ts';
import { presentRichText } from '../rendering/presentRichText.ts';
import { renderRichText } from '../rendering/renderRichText.ts';
import type { Rendering } from '../rendering/rendering.ts';
import type { MirrorReads } from '../store/mirror/mirrorReads.ts';
import { alternateOf } from './alternateOf.ts';
import type { Catalogue } from './catalogue.ts';
import { standIn } from './standIn.ts';

export interface Press {
  readonly mirror: Pick<MirrorReads, 'card' | 'bareCard' | 'picture' | 'pagesOf' | 'bySlug' | 'movedTo'>;
  readonly catalogue: Catalogue;
  /** Address of the API, without a slash at its end. */
  readonly base: string;
  /** Where a document's page is on the readers' site; null where no site was named. */
  readonly site: string | null;
}

/** Where links in running text lead while no site was named. */
const PLAIN_SITE = '/{locale}/{collection}/{slug}';

/**
 * A page as readers get it.
 * @param segments whether each text is to be named, and how it was made
 * @param reader the locale of those who get it: where it stands in for theirs, originals stand in around it too
 */
export const compilePage = (press: Press, page: LivePage, type: PageType, segments: boolean, reader: LocaleCode = page.locale): Document => {
  const { mirror, catalogue, base } = press;
  const specs = catalogue.fieldsOf(page.collection);
  const siblings = mirror.pagesOf(page.collection, page.documentId);
  return compileDocument({
    page, type, specs,
    card: compileCard(page, type, specs, base),
    alternates: siblings.map((one) => alternateOf(one, page.sourceLocale, base)),
    around: surroundings(press, page, segments, reader),
    marked: segments ? markedTexts(page.content, specs) : null,
  });
};

const surroundings = (press: Press, { locale }: LivePage, segments: boolean, reader: LocaleCode): Surroundings => {
  const { mirror, site } = press;
  const cardIn = (collection: string, id: string): Card | null => {
    const pages = mirror.pagesOf(collection, id);
    const page = pages.find((one) => one.locale === reader) ?? (reader === locale ? undefined : pages.find(({ isSource }) => isSource));
    const card = page ? mirror.card(page.id) : null;
    return card && standIn(press, card, reader);
  };
  const rendering: Rendering = {
    dir: localeOf(locale).dir,
    segments,
    externalLinks: 'same',
    picture: (id) => mirror.picture(id, locale),
    link: (collection, id) => {
      const card = cardIn(collection, id);
      return card && siteAddress(site ?? PLAIN_SITE, card);
    },
    file: (collection, id) => {
      const file = cardIn(collection, id)?.file;
      return file ? { url: file.url, name: file.name } : null;
    },
  };
  return {
    card: cardIn,
    picture: (id) => mirror.picture(id, locale),
    richText: (value, spec) => ({ lexical: presentRichText(value, rendering), html: renderRichText(value, spec, rendering) }),
  };
};
