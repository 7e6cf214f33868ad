import { localeOf } from '../locales.ts';
import type { Publication } from '../publication/publication.ts';
import type { Data, FieldSpec } from '../segments/types.ts';
import { documentPath } from './addresses.ts';
import type { Card } from './document.ts';
import { excerptOf } from './excerptOf.ts';
import { fileOf } from './fileOf.ts';
import { idOf } from './idOf.ts';
import type { PageField, PageType } from './pageType.ts';
import { toldProvenance } from './toldProvenance.ts';

/** An entry of the log that readers have. */
export type LivePage = Publication & { readonly content: NonNullable<Publication['content']>; readonly provenance: NonNullable<Publication['provenance']> };

/** A card without its picture, which may change while the document stays. */
export interface BareCard extends Omit<Card, 'image'> {
  /** The media document that shows what it is about. */
  readonly imageId: string | null;
}

const SCALARS = new Set<PageField['kind']>(['text', 'date', 'number', 'checkbox', 'select']);

/** @param base address of the API, without a slash at its end */
export const compileCard = (page: LivePage, type: PageType, specs: readonly FieldSpec[], base: string): BareCard => {
  const { collection, documentId: id, locale, slug, title, at, content, provenance } = page;
  return {
    id, collection, locale, lang: locale, dir: localeOf(locale).dir, slug, title,
    excerpt: excerptOf(content.texts, specs),
    updatedAt: at,
    provenance: toldProvenance(provenance, locale),
    href: base + documentPath({ collection, id, locale, slug }),
    imageId: imageOf(page, type),
    facts: factsOf(content.facts, type.fields),
    ...(type.upload === 'file' && { file: fileOf(page, base) }),
  };
};

/** The first of a document's own pictures; a picture is its own. */
const imageOf = ({ content, documentId }: LivePage, { upload, fields }: PageType): string | null => {
  if (upload === 'picture') return documentId;
  const field = fields.find(({ kind }) => kind === 'picture');
  return field ? idOf([content.facts[field.name]].flat()[0]) : null;
};

const factsOf = (facts: Data, fields: readonly PageField[]): Data =>
  Object.fromEntries(fields.filter(({ kind, name }) => SCALARS.has(kind) && facts[name] !== undefined && facts[name] !== null).map(({ name }) => [name, facts[name]]));
