import type { PublishDeps } from '../flows/publish/publishDeps.ts';

/** Deletes the copies of files that no live publication named for a day and more. Gives how many. */
export const sweepFiles = async ({ store, now }: PublishDeps): Promise<number> => {
  const collections = store.files.uploadCollections();
  return collections.length === 0 ? 0 : store.files.forget(await store.publications.filesNamed(collections), now());
};
