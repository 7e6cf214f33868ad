import type { Content } from '../../domain/publication/publication.ts';
import { isSameUse } from '../../domain/publication/uploadedFile.ts';
import type { Data } from '../../domain/segments/types.ts';
import type { PublishDeps } from './publishDeps.ts';

/**
 * True where readers lack a file of a document as it was published, and it can be given to them now: it was missing on
 * the disk, or its copy is gone. A file that was replaced since is no reason: that is published when the document is.
 */
export const lacksFiles = async ({ store }: Pick<PublishDeps, 'store'>, collection: string, doc: Data, content: Content): Promise<boolean> => {
  for (const file of await store.files.of(collection, doc)) {
    const copy = content.files?.find((known) => isSameUse(known, file));
    if (copy && (copy.filename !== file.filename || (await store.files.isKept(copy)))) continue;
    if (await store.files.isThere(file)) return true;
  }
  return false;
};
