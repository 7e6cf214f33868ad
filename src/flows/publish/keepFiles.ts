import type { PublishedFile } from '../../domain/publication/publication.ts';
import type { Data } from '../../domain/segments/types.ts';
import type { StoredFile } from '../../store/files.ts';
import type { PublishDeps } from './publishDeps.ts';

/** A file of a document, and the copy that readers are served; null where the file is not on the disk. */
export interface KeptFile {
  readonly file: StoredFile;
  readonly copy: PublishedFile | null;
}

/** Makes the copies of a document's files that its publication names; none where it is no upload. */
export const keepFiles = async ({ store }: Pick<PublishDeps, 'store'>, collection: string, doc: Data): Promise<readonly KeptFile[]> => {
  const kept: KeptFile[] = [];
  for (const file of await store.files.of(collection, doc)) kept.push({ file, copy: await store.files.keep(file) });
  return kept;
};
