import type { SanitizedCollectionConfig } from 'payload';
import { fieldSpecsOf } from './translatableFields.ts';

/** As much of a collection or a global as says what it holds. */
type Fields = Pick<SanitizedCollectionConfig, 'fields' | 'flattenedFields'>;

/** What Payload keeps of a document for itself, and what an entry of the log says in columns of its own. */
const BOOKKEEPING = new Set(['id', 'createdAt', 'updatedAt', 'deletedAt', '_status', 'sourceLocale']);

/** The fields that each locale has for itself: its texts, and what belongs to them. */
export const localizedNames = (config: Fields): string[] => {
  const withText = new Set(fieldSpecsOf(config).map(({ name }) => name));
  return contentNames(config).filter((name) => withText.has(name) || config.flattenedFields.some((field) => field.name === name && field.localized === true));
};

/** The fields that all locales share: dates, places, files, relations. */
export const sharedNames = (config: Fields): string[] => {
  const localized = new Set(localizedNames(config));
  return contentNames(config).filter((name) => !localized.has(name));
};

const contentNames = ({ flattenedFields }: Fields): string[] =>
  flattenedFields
    .filter((field) => field.type !== 'join' && !('virtual' in field && field.virtual) && !BOOKKEEPING.has(field.name))
    .map(({ name }) => name);
