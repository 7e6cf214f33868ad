import type { CollectionSlug, Payload } from 'payload';
import type { DocumentKey } from './rows.ts';

/** A person who typed this recently is still at it: a projection waits. */
const TYPING_MS = 4000;

interface LockRow {
  readonly id: string;
  readonly updatedAt: string;
  readonly document?: unknown;
  readonly user?: unknown;
}

/** People's document locks, which every update by us would delete (Payload clears them on any write). */
export const personLocks = (payload: Payload) => {
  const rows = async ({ collection, documentId }: DocumentKey): Promise<LockRow[]> => {
    const { docs } = await payload.db.find<never>({
      collection: 'payload-locked-documents' as CollectionSlug, pagination: false, limit: 10,
      where: { and: [{ 'document.relationTo': { equals: collection } }, { 'document.value': { equals: documentId } }] },
    });
    return docs as unknown as LockRow[];
  };
  return {
    /** True while somebody is typing in the document's form. */
    isTyping: async (key: DocumentKey, now: Date): Promise<boolean> =>
      (await rows(key)).some(({ updatedAt }) => now.getTime() - new Date(updatedAt).getTime() < TYPING_MS),
    /** Runs a write of ours and puts the locks it cleared back. */
    keepThrough: async <T>(key: DocumentKey, write: () => Promise<T>): Promise<T> => {
      const held = await rows(key);
      try {
        return await write();
      } finally {
        if (held.length > 0 && (await rows(key)).length === 0)
          for (const { document, user } of held)
            await payload.db.create({ collection: 'payload-locked-documents' as CollectionSlug, data: { document, user } as never });
      }
    },
  };
};
