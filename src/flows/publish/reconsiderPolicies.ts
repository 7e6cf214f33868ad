import type { PublishDeps } from './publishDeps.ts';

/** Longer than any process goes on believing in the settings it read. */
const EVERYBODY_KNOWS_MS = 3000;

/** The policies changed: pages that nobody approved are looked at again, once every publisher knows. Gives how many. */
export const reconsiderPolicies = async ({ store, now }: Pick<PublishDeps, 'store' | 'now'>): Promise<number> => {
  const pages = await store.publications.machinePages();
  const at = now().toISOString();
  const due = new Date(now().getTime() + EVERYBODY_KNOWS_MS);
  for (const { collection, documentId, locale } of pages)
    await store.orders.add({ collection, documentId, locale, act: 'refresh', due, scheduled: false, data: null, by: null, at });
  return pages.length;
};
