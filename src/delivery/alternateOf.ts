import { localeOf } from '../domain/locales.ts';
import type { LocaleCode } from '../domain/locales.ts';
import { documentPath } from '../domain/page/addresses.ts';
import type { Alternate } from '../domain/page/document.ts';
import type { KnownPage } from '../store/mirror/mirrorReads.ts';

/** A language that readers have a document in. @param source the one it was written in @param base address of the API, without a slash at its end */
export const alternateOf = ({ collection, document: id, locale, slug }: KnownPage, source: LocaleCode | undefined, base: string): Alternate => {
  const { dir, ownName } = localeOf(locale);
  return { locale, lang: locale, dir, name: ownName, id, slug, href: base + documentPath({ collection, id, locale, slug }), isSource: locale === source };
};
