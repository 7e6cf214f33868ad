import type { Locale, LocaleList, Picture, Settings } from '../../src/client/types.ts';
import type { Api } from './api.ts';
import type { SiteSettings } from './settings.ts';
import { dirOf, wordsOf } from './words/wordsOf.ts';
import type { Words } from './words/words.ts';

export type Language = Pick<LocaleList['items'][number], 'locale' | 'lang' | 'dir' | 'name'>;

/** What every page in one language needs to know. */
export interface View {
  readonly settings: SiteSettings;
  readonly locale: Locale;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly words: Words;
  readonly languages: readonly Language[];
  readonly site: {
    readonly name: string;
    /** The language of the name: a network may have only one. */
    readonly nameLang: string;
    readonly tagline: string | null;
    readonly footer: string | null;
    readonly logo: Picture | null;
    readonly contactEmail: string | null;
    readonly call: Settings['call-to-action'];
  };
}

/** Asks the API for what a page in this language needs; the name of the site is the first that was written where this language has none. */
export const viewIn = async (api: Api, settings: SiteSettings, locale: Locale): Promise<View> => {
  const [{ items: languages }, own] = await Promise.all([api.locales(), api.settings(locale)]);
  const named = own['site-settings'] ? null : languages.find(({ documents }) => (documents['site-settings'] ?? 0) > 0);
  const theirs = named ? (await api.settings(named.locale))['site-settings'] : null;
  const words = own['site-settings'];
  return {
    ...bareView(settings, locale),
    languages,
    site: {
      name: words?.name ?? theirs?.name ?? hostOf(settings), nameLang: words?.name ? locale : (named?.lang ?? locale),
      tagline: words?.tagline ?? null, footer: words?.footer ?? null, logo: words?.logo ?? theirs?.logo ?? null, contactEmail: words?.contactEmail ?? theirs?.contactEmail ?? null,
      call: own['call-to-action'],
    },
  };
};

/** What can be said without the API. */
export const bareView = (settings: SiteSettings, locale: Locale): View => ({
  settings, locale, lang: locale, dir: dirOf(locale), words: wordsOf(locale), languages: [],
  site: { name: hostOf(settings), nameLang: locale, tagline: null, footer: null, logo: null, contactEmail: null, call: null },
});

const hostOf = ({ siteUrl }: SiteSettings): string => new URL(siteUrl).hostname;
