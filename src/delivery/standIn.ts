import type { LocaleCode } from '../domain/locales.ts';
import { documentPath } from '../domain/page/addresses.ts';
import type { Card } from '../domain/page/document.ts';
import { fallbackProvenance } from '../domain/page/toldProvenance.ts';
import { resolve } from './resolve.ts';
import type { Shelf } from './resolve.ts';

/** A card for readers of a locale. One of an original says that it stands in, and leads to where it still does. */
export const standIn = (shelf: Shelf, card: Card, locale: LocaleCode): Card => {
  if (card.locale === locale) return card;
  const { provenance, collection, id } = card;
  // In the reader's language its slug may be another document's.
  const found = card.slug === null ? null : resolve(shelf, { locale, collection, by: { slug: card.slug }, fallback: 'source', provenance: 'any', segments: false });
  const slug = found?.kind === 'page' && found.page.document === id ? card.slug : null;
  return {
    ...card, href: `${shelf.base}${documentPath({ collection, id, locale, slug })}?fallback=source`,
    provenance: provenance.kind === 'source-fallback' ? provenance : fallbackProvenance({ ...provenance, kind: provenance.kind }, locale, card.locale),
  };
};
