import type { LocaleCode } from '../../domain/locales.ts';
import { SOURCE_PROVENANCE } from '../../domain/publication/provenanceOf.ts';
import type { PublishDeps } from './publishDeps.ts';
import type { Page } from './addEntry.ts';

/** Settings of the site as readers of a locale get them now; null where they say nothing in it. */
export const settingsPage = async ({ store }: Pick<PublishDeps, 'store'>, slug: string, locale: LocaleCode): Promise<Page | null> => {
  const parts = await store.siteSettings.partsOf(slug, locale);
  if (!parts || Object.keys(parts.texts).length === 0) return null;
  return { slug: null, sourceLocale: locale, content: { ...parts, segments: [] }, provenance: SOURCE_PROVENANCE, fingerprint: null };
};
