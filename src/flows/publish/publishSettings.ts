import { LOCALE_CODES } from '../../domain/locales.ts';
import { asLive } from '../../store/publications.ts';
import { addPage, addWithdrawal } from './addEntry.ts';
import type { Asked } from './addEntry.ts';
import { orderPictures } from './orderPictures.ts';
import type { PublishDeps } from './publishDeps.ts';
import { rounds } from './rounds.ts';
import { settingsPage } from './settingsPage.ts';

/**
 * Gives readers settings of the site as they are now, in each locale its own texts alone: what nobody said in a locale is
 * not there, or not any more. Safe to repeat at any time.
 */
export const publishSettings = async (deps: PublishDeps, slug: string, asked: Asked): Promise<void> => {
  const { publications, pictures } = deps.store;
  const key = { collection: slug, documentId: slug };
  for (const locale of LOCALE_CODES) {
    const page = await rounds(async () => {
      const latest = await publications.latest(key, locale);
      const now = await settingsPage(deps, slug, locale);
      if (now) return (await addPage(deps, key, locale, latest, now, asked)) ? now : undefined;
      return !latest || !asLive(latest) || (await addWithdrawal(deps, key, locale, latest, asked)) ? null : undefined;
    });
    if (page) await orderPictures(deps, pictures.shownIn(slug, { ...page.content.facts, ...page.content.texts }), asked);
  }
};
