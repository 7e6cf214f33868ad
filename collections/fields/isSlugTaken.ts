import { isolateObjectProperty, type CollectionSlug, type PayloadRequest } from 'payload';
import type { LocaleCode } from '../../src/domain/locales.ts';

export interface SlugPlace {
  readonly collection: CollectionSlug;
  readonly locale: LocaleCode;
  /** The document that asks; its own slug is not in its way. */
  readonly id: string | undefined;
}

/** True where another document, published, drafted or in the trash, has this slug in this locale. */
export const isSlugTaken = async (req: PayloadRequest, place: SlugPlace, slug: string): Promise<boolean> => {
  for (const draft of [true, false]) {
    const { docs } = await req.payload.find({
      collection: place.collection,
      where: { and: [{ slug: { equals: slug } }, ...(place.id === undefined ? [] : [{ id: { not_equals: place.id } }])] },
      draft,
      trash: true,
      locale: place.locale,
      fallbackLocale: false,
      depth: 0,
      limit: 1,
      pagination: false,
      select: {},
      req: isolateObjectProperty(req, ['locale', 'fallbackLocale', 'context', 'query']),
    });
    if (docs.length > 0) return true;
  }
  return false;
};
