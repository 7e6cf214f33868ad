import type { GlobalSlug, Payload, TypedLocale } from 'payload';
import type { LocaleCode } from '../domain/locales.ts';
import type { Parts } from '../domain/publication/sourceContent.ts';
import type { Data } from '../domain/segments/types.ts';
import { localizedNames, sharedNames } from './fieldParts.ts';

/** The globals that speak to readers: what an editor saves there is public, for they have no drafts. */
export const siteSettingsStore = (payload: Payload) => ({
  slugs: (): string[] => payload.config.globals.filter(({ custom }) => custom?.forReaders === true).map(({ slug }) => slug),
  /** What one locale says, without what is empty, and what all locales share. Null where there is no such global. */
  partsOf: async (slug: string, locale: LocaleCode): Promise<Parts | null> => {
    const config = payload.config.globals.find((one) => one.slug === slug);
    if (!config) return null;
    const doc = (await payload.findGlobal({ slug: slug as GlobalSlug, locale: locale as TypedLocale, fallbackLocale: false, depth: 0, overrideAccess: true })) as unknown as Data;
    return { texts: pick(doc, localizedNames(config)), facts: pick(doc, sharedNames(config)) };
  },
});

const pick = (doc: Data, names: readonly string[]): Data => Object.fromEntries(names.flatMap((name) => (isEmpty(doc[name]) ? [] : [[name, doc[name]]])));

const isEmpty = (value: unknown): boolean => value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
