import type { CollectionConfig } from 'payload';
import { DEFAULT_SOURCE_LOCALE, LOCALE_CODES } from '../src/domain/locales.ts';
import type { Settings } from '../src/env.ts';

const AUTOSAVE_MS = 800;
const VERSIONS_KEPT = 50;

/** Makes a collection translatable: drafts per locale, source locale, hooks, and its place in the admin. */
export const translatable = (settings: Settings, config: CollectionConfig): CollectionConfig => ({
  ...config,
  custom: { ...config.custom, translatable: true },
  trash: true,
  versions: {
    maxPerDoc: VERSIONS_KEPT,
    drafts: { autosave: { interval: AUTOSAVE_MS }, localizeStatus: true },
  },
  fields: [
    ...config.fields,
    {
      name: 'sourceLocale',
      type: 'select',
      required: true,
      defaultValue: DEFAULT_SOURCE_LOCALE,
      options: [...LOCALE_CODES],
      admin: { position: 'sidebar' },
    },
  ],
});
