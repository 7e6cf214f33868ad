import { DEFAULT_SOURCE_LOCALE, isLocaleCode, type LocaleCode } from '../domain/locales.ts';

/** The locale a document is written in; the site's default where it does not say. */
export const sourceOf = (document: unknown): LocaleCode => {
  const stated = (document as { sourceLocale?: unknown } | null | undefined)?.sourceLocale;
  return isLocaleCode(stated) ? stated : DEFAULT_SOURCE_LOCALE;
};
