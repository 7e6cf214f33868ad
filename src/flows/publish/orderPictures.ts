import type { Reference } from '../../domain/page/referencesOf.ts';
import type { Asked } from './addEntry.ts';
import type { PublishDeps } from './publishDeps.ts';

/**
 * Who publishes a text expects its pictures to be seen: those that never were live are ordered. One that was taken down
 * stays down. Gives how many orders it made.
 */
export const orderPictures = async ({ store, now }: PublishDeps, shown: readonly Reference[], { by, at }: Asked): Promise<number> => {
  let made = 0;
  for (const collection of new Set(shown.map((one) => one.collection))) {
    const ids = [...new Set(shown.filter((one) => one.collection === collection).map(({ id }) => id))];
    const known = await store.publications.everAmong(collection, ids);
    for (const documentId of ids.filter((id) => !known.has(id))) {
      const key = { collection, documentId };
      const source = await store.documents.source(key);
      if (!source || source.trashed) continue;
      if ((await store.orders.ofDocument(key)).some(({ locale }) => locale === source.sourceLocale)) continue;
      await store.orders.add({ ...key, locale: source.sourceLocale, act: 'publish', due: now(), scheduled: false, data: { kind: 'along' }, by, at });
      made += 1;
    }
  }
  return made;
};
