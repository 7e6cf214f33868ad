import type { DocumentKey } from '../../store/rows.ts';
import { addPage } from './addEntry.ts';
import type { Asked } from './addEntry.ts';
import type { PublishDeps } from './publishDeps.ts';
import { rounds } from './rounds.ts';
import { settlePublications } from './settlePublications.ts';
import { withdrawLocale } from './withdrawLocale.ts';

/** Takes every locale of a document down. */
export const withdrawAll = async (deps: PublishDeps, key: DocumentKey, asked: Asked, isWanted?: () => Promise<boolean>): Promise<void> => {
  for (const { locale } of await deps.store.publications.latestOf(key)) await withdrawLocale(deps, key, locale, asked, isWanted);
};

/**
 * Brings back what was taken down at `trashedAt`, when the document went into the trash, as it was then. What was down
 * before stays down.
 */
export const bringBack = async (deps: PublishDeps, key: DocumentKey, trashedAt: string, asked: Asked, isWanted: () => Promise<boolean>): Promise<void> => {
  const { publications } = deps.store;
  for (const { locale } of await publications.latestOf(key))
    await rounds(async () => {
      const latest = await publications.latest(key, locale);
      const page = await publications.lastPage(key, locale);
      if (!(await isWanted()) || latest?.kind !== 'withdrawal' || latest.at !== trashedAt || !page?.content || !page.provenance) return true;
      if (page.content.files) await deps.store.files.recover(key.collection, page.content.files);
      const { slug, sourceLocale, content, provenance, fingerprint } = page;
      return (await addPage(deps, key, locale, latest, { slug, sourceLocale, content, provenance, fingerprint }, asked)) ? true : undefined;
    });
  await settlePublications(deps, key, 'row', asked.at);
};
