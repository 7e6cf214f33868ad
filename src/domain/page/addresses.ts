import type { LocaleCode } from '../locales.ts';

interface Addressed {
  readonly collection: string;
  readonly id: string;
  readonly locale: LocaleCode;
  readonly slug: string | null;
}

/** Path of a document in the API, from the root. */
export const documentPath = ({ collection, id, locale, slug }: Addressed): string =>
  slug === null ? idPath({ collection, id, locale }) : `/v1/${locale}/${collection}/${encodeURIComponent(slug)}`;

/** Path that stays the same whatever the document is called. */
export const idPath = ({ collection, id, locale }: Omit<Addressed, 'slug'>): string => `/v1/${locale}/${collection}/by-id/${encodeURIComponent(id)}`;

/** Path of the site's settings in one language. */
export const settingsPath = (locale: LocaleCode): string => `/v1/${locale}/settings`;

/** Path of a published file. */
export const filePath = (hash: string, filename: string): string => `/v1/files/${hash}/${encodeURIComponent(filename)}`;

/** Address of a document's page on the site that readers visit. @param template with `{locale}`, `{collection}`, `{slug}` */
export const siteAddress = (template: string, { collection, id, locale, slug }: Addressed): string => {
  const parts: Readonly<Record<string, string>> = { locale, collection, slug: encodeURIComponent(slug ?? id) };
  return template.replaceAll(/\{(locale|collection|slug)\}/g, (_all, name: string) => parts[name] ?? '');
};
