import type { OrderData } from '../domain/publication/order.ts';
import type { PublishDeps } from '../flows/publish/publishDeps.ts';
import type { Standing } from '../store/documents.ts';
import type { EntrySummary } from '../store/publications.ts';
import type { DocumentKey } from '../store/rows.ts';

const PAGE = 200;

/**
 * The other half of the safety net: documents that were deleted, put into the trash or unpublished by a process that died
 * before it could order what follows, so that readers still have them or rows still tell of them. Gives how many orders
 * it made.
 */
export const sweepGone = async (deps: PublishDeps, stopping?: AbortSignal): Promise<number> => {
  const { publications, rows } = deps.store;
  let made = 0;
  for (let after = 0, more = true; more && !stopping?.aborted; ) {
    const entries = await publications.livePage(after, PAGE);
    more = entries.length === PAGE;
    after = entries.at(-1)?.seq ?? after;
    made += await sweepKeys(deps, entries);
  }
  for (let after: string | null = null, more = true; more && !stopping?.aborted; ) {
    const found = await rows.keysAfter(after, PAGE);
    more = found.length === PAGE;
    after = found.at(-1)?.id ?? after;
    made += await sweepKeys(deps, found.map(({ id: _, ...key }) => key));
  }
  return made;
};

type Known = Pick<EntrySummary, 'collection' | 'documentId' | 'sourceLocale'> & Partial<Pick<EntrySummary, 'locale' | 'version'>>;

const sweepKeys = async (deps: PublishDeps, known: readonly Known[]): Promise<number> => {
  const { documents, orders, publications } = deps.store;
  let made = 0;
  const collections = documents.translatableCollections();
  for (const collection of new Set(known.map((one) => one.collection))) {
    // Settings of the site are no documents; they can't go.
    if (!collections.includes(collection)) continue;
    const own = known.filter((one) => one.collection === collection);
    const standings = await documents.standings(collection, own);
    const seen = new Set<string>();
    for (const { documentId, sourceLocale, locale, version } of own) {
      const key: DocumentKey = { collection, documentId };
      const standing = standings.get(documentId) ?? null;
      const isSource = locale === sourceLocale;
      const data = orderFor(standing, version !== undefined);
      const isDown = isSource && standing !== null && !standing.deletedAt && !standing.published && version !== undefined;
      if ((!data && !isDown) || seen.has(documentId)) continue;
      // A page that came back from the trash came back without Payload's own status.
      if (isDown && (await publications.isAfterWithdrawal(key, sourceLocale, version))) continue;
      seen.add(documentId);
      if ((await orders.ofDocument(key)).some((order) => order.locale === sourceLocale)) continue;
      const at = deps.now();
      await orders.add({ ...key, locale: sourceLocale, act: 'unpublish', due: at, scheduled: false, data, by: null, at: at.toISOString() });
      made += 1;
    }
  }
  return made;
};

const orderFor = (standing: Standing | null, isLive: boolean): OrderData | null => {
  if (standing === null) return { kind: 'delete' };
  return standing.deletedAt && isLive ? { kind: 'trash', at: standing.deletedAt } : null;
};
