import { isDeepStrictEqual } from 'node:util';
import { canonical } from '../domain/hash.ts';
import type { LocaleCode } from '../domain/locales.ts';
import type { Data } from '../domain/segments/types.ts';
import { considerRow } from '../flows/publish/considerRow.ts';
import { lacksFiles } from '../flows/publish/lacksFiles.ts';
import { orderPictures } from '../flows/publish/orderPictures.ts';
import type { PublishDeps } from '../flows/publish/publishDeps.ts';

/**
 * The safety net of publishing: a source that was published and that readers don't have, because a process died between
 * the save and its order; pictures and files that it should have brought along; and rows whose consequences for readers
 * nobody drew. Gives how many orders it made.
 */
export const sweepPublications = async (deps: PublishDeps, collection: string, locale: LocaleCode, docs: readonly (Data & { id: string })[]): Promise<number> => {
  const { store, now } = deps;
  const published = docs.filter(({ _status, deletedAt }) => _status === 'published' && !deletedAt);
  const live = await store.publications.liveAmong(collection, published.map(({ id }) => String(id)), locale);
  const shown = published.filter(({ id }) => live.some(({ documentId }) => documentId === String(id))).flatMap((doc) => store.pictures.shownIn(collection, doc));
  let made = await orderPictures(deps, shown, { by: null, at: now().toISOString() });
  for (const doc of published) {
    const key = { collection, documentId: String(doc.id) };
    const { texts, facts } = store.publications.partsOf(collection, doc);
    const content = live.find(({ documentId }) => documentId === key.documentId)?.content;
    if (content && isSame(withoutSlug(content.texts), withoutSlug(texts)) && isSame(content.facts, facts) && !(await lacksFiles(deps, collection, doc, content))) continue;
    if ((await store.orders.ofDocument(key)).some((order) => order.locale === locale)) continue;
    const at = now();
    await store.orders.add({ ...key, locale, act: 'publish', due: at, scheduled: false, data: { kind: 'source', doc }, by: null, at: at.toISOString() });
    made += 1;
  }
  for (const row of await store.rows.summaries(collection, docs.map(({ id }) => String(id)))) if (row.considered !== row.revision && (await considerRow(deps, row))) made += 1;
  return made;
};

const isSame = (a: unknown, b: unknown): boolean => isDeepStrictEqual(a, b) || canonical(a) === canonical(b);

/** A live slug may have got a number. */
const withoutSlug = ({ slug: _, ...texts }: Data): Data => texts;
