import type { Field } from 'payload';
import { DEFAULT_SOURCE_LOCALE, isLocaleCode } from '../../src/domain/locales.ts';
import { label } from '../labels.ts';
import { LANGUAGE_OPTIONS } from '../languageOptions.ts';

/** The language a document is written in: the one it was begun in unless its writer says otherwise. */
export const sourceLocale = (): Field => ({
  name: 'sourceLocale',
  type: 'select',
  label: label('Written in', 'لغة الكتابة', 'Rédigé en', 'Escrito en', 'Geschrieben auf'),
  required: true,
  index: true,
  defaultValue: ({ locale }: { locale?: unknown }) => (isLocaleCode(locale) ? locale : DEFAULT_SOURCE_LOCALE),
  options: LANGUAGE_OPTIONS,
  admin: { position: 'sidebar' },
});
