import type { LocaleCode } from '../domain/locales.ts';
import { contentOf } from '../domain/page/contentOf.ts';
import type { Library } from './library.ts';

/** The site's settings in one language, by their names; null where nobody wrote them in it. */
export const settingsOf = async ({ mirror, catalogue, reading }: Library, locale: LocaleCode): Promise<Readonly<Record<string, unknown>>> => {
  const entries = await Promise.all(catalogue.settings.map(async (type) => {
    const page = mirror.pagesOf(type.slug, type.slug).find((one) => one.locale === locale);
    const [entry] = page ? await reading.publications.whole([page.seq]) : [];
    if (!page || !entry?.content || mirror.page(page.id)?.seq !== page.seq) return [type.slug, null] as const;
    const around = { card: () => null, picture: (id: string) => mirror.picture(id, locale), richText: () => null };
    return [type.slug, contentOf({ ...entry.content.facts, ...entry.content.texts }, type.fields, around)] as const;
  }));
  return Object.fromEntries(entries);
};
