import { filePath } from './addresses.ts';
import type { LivePage } from './compileCard.ts';
import type { DocumentFile } from './document.ts';

/** A download's file in the page's language, else the one that stands for every language; null where it has none. */
export const fileOf = ({ content, locale, sourceLocale }: LivePage, base: string): DocumentFile | null => {
  const files = content.files ?? [];
  const own = files.find((file) => file.use === 'locale' && file.locale === locale);
  const file = own ?? files.find(({ use }) => use === 'original') ?? files.find((one) => one.use === 'locale' && one.locale === sourceLocale);
  if (!file) return null;
  const { hash, filename, mimeType, bytes } = file;
  return { url: base + filePath(hash, filename), name: filename, type: mimeType, bytes, locale: own ? locale : file.locale ?? sourceLocale, isFallback: !own && locale !== sourceLocale };
};
