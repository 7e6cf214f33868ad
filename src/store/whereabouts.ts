import type { CollectionSlug, Payload } from 'payload';
import type { DocumentKey } from './rows.ts';

/** Where a document is: at hand, in the trash, or gone. */
export type Whereabouts = 'here' | 'trashed' | 'gone';

/** Asks for no text, so that it may be asked with every save of a segment. */
export const whereaboutsStore = (payload: Payload) => ({
  of: async ({ collection, documentId }: DocumentKey): Promise<Whereabouts> => {
    if (!payload.collections[collection as CollectionSlug]) return 'gone';
    const { docs } = await payload.find({
      collection: collection as CollectionSlug, where: { id: { equals: documentId } }, draft: true, trash: true, depth: 0, limit: 1,
      pagination: false, fallbackLocale: false, select: { deletedAt: true } as never, overrideAccess: true,
    });
    const [document] = docs as readonly { readonly deletedAt?: unknown }[];
    if (!document) return 'gone';
    return document.deletedAt ? 'trashed' : 'here';
  },
});
