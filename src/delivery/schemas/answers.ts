import { z } from 'zod';
import type { PageType } from '../../domain/page/pageType.ts';
import { contentSchema } from './documentSchema.ts';
import { card, change, CONTENT, cursor, dir, lang, locale } from './parts.ts';

/** What the routes beside documents answer. */
export const listAnswer = z.object({ items: z.array(card), total: z.number(), next: cursor.nullable().describe('Null at the end.') }).meta({ id: 'CardList' });

export const searchAnswer = z.object({
  items: z.array(z.object({
    card,
    title: z.string().nullable().describe('HTML: the card’s title, with what was found in `<mark>`; a very long one is cut.'),
    snippet: z.string().describe('HTML: the words around what was found, which stands in `<mark>`. Between two paragraphs stands “…”.'),
  })),
  total: z.number(), next: cursor.nullable(),
}).meta({ id: 'SearchResults' });

export const localesAnswer = z.object({
  items: z.array(z.object({
    locale, lang: z.string(), dir: z.enum(['ltr', 'rtl']), name: z.string().describe('In the language itself.'), englishName: z.string(),
    documents: z.record(z.string(), z.number()).describe('How many readers have, by collection.'),
  })),
}).meta({ id: 'LocaleList' });

export const settingsAnswer = (settings: readonly PageType[]) =>
  z.object({
    locale, lang, dir,
    ...Object.fromEntries(settings.map((type) => [type.slug, contentSchema(type).nullable().describe(`${type.label}; null where nobody wrote it in this language: none stands in.`)])),
  }).meta({ id: 'Settings', ...CONTENT });

export const redirectsAnswer = z.object({
  items: z.array(z.object({ locale, collection: z.string(), id: z.string(), from: z.string().describe('The slug before.'), to: z.string().nullable().describe('The slug now.'), href: z.string() })),
  next: cursor.nullable(),
}).meta({ id: 'RedirectList' });

export const changesAnswer = z.object({
  items: z.array(change), next: z.number().describe('For `since` of the next call, also where nothing was new.'), more: z.boolean().describe('There are more already.'),
}).meta({ id: 'ChangeList' });
