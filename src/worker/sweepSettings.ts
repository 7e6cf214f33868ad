import { DEFAULT_SOURCE_LOCALE, LOCALE_CODES } from '../domain/locales.ts';
import { pageHash } from '../domain/publication/sourceContent.ts';
import { orderPictures } from '../flows/publish/orderPictures.ts';
import type { PublishDeps } from '../flows/publish/publishDeps.ts';
import { settingsPage } from '../flows/publish/settingsPage.ts';

/** Settings of the site that were saved and that readers don't have, or not with their pictures. Gives how many orders it made. */
export const sweepSettings = async (deps: PublishDeps): Promise<number> => {
  const { orders, publications, pictures, siteSettings } = deps.store;
  let made = 0;
  for (const slug of siteSettings.slugs()) {
    const key = { collection: slug, documentId: slug };
    const at = deps.now();
    let isBehind = false;
    for (const locale of LOCALE_CODES) {
      const page = await settingsPage(deps, slug, locale);
      const live = await publications.live(key, locale);
      isBehind ||= (live?.hash ?? null) !== (page && pageHash(page));
      if (page && live) made += await orderPictures(deps, pictures.shownIn(slug, { ...page.content.facts, ...page.content.texts }), { by: null, at: at.toISOString() });
    }
    if (!isBehind || (await orders.ofDocument(key)).length > 0) continue;
    await orders.add({ ...key, locale: DEFAULT_SOURCE_LOCALE, act: 'publish', due: at, scheduled: false, data: { kind: 'settings' }, by: null, at: at.toISOString() });
    made += 1;
  }
  return made;
};
