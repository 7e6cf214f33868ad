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
    /**
     * Runs a write of ours unless somebody is typing in the document's form, and puts back the locks that it cleared.
     * False where it was not run.
     */
    writeBetween: async (key: DocumentKey, now: Date, write: () => Promise<unknown>): Promise<boolean> => {
      const held = await rows(key);
      if (held.some(({ updatedAt }) => now.getTime() - new Date(updatedAt).getTime() < TYPING_MS)) return false;
      try {
        await write();
      } finally {
        if (held.length > 0 && (await rows(key)).length === 0)
          for (const { document, user } of held)
            await payload.db.create({ collection: 'payload-locked-documents' as CollectionSlug, data: { document, user } as never });
      }
      return true;
    },
  };
};
