import type { CollectionConfig } from 'payload';
import { isEditor } from '../src/access/isEditor.ts';
import { isStaff } from '../src/access/isStaff.ts';
import { readsLocale } from '../src/access/readsLocale.ts';
import type { Settings } from '../src/env.ts';
import { documentEndpoints } from '../src/review/documentEndpoints.ts';
import { withFieldRules } from './fieldRules.ts';
import { sourceLocale } from './fields/sourceLocale.ts';
import { translationHooks } from './translationHooks.ts';
import { withSitePreview } from './withSitePreview.ts';
import { withTranslationScreens } from './withTranslationScreens.ts';

const AUTOSAVE_MS = 800;
const VERSIONS_KEPT = 50;

/** Makes a collection translatable: drafts per locale, source locale, who may do what, hooks, and its place in the admin. */
export const translatable = (settings: Settings, config: CollectionConfig): CollectionConfig => withSitePreview(settings, withTranslationScreens({
  ...config,
  custom: { ...config.custom, translatable: true },
  trash: true,
  versions: {
    maxPerDoc: VERSIONS_KEPT,
    // A form with autosave stores an empty document when it opens; a file can't be stored empty.
    drafts: { autosave: config.upload ? false : { interval: AUTOSAVE_MS }, localizeStatus: true },
  },
  access: {
    read: readsLocale('sourceLocale'),
    readVersions: readsLocale('version.sourceLocale'),
    create: ({ req }) => isEditor(req.user),
    update: ({ req }) => isStaff(req.user),
    delete: ({ req }) => isEditor(req.user),
    ...config.access,
  },
  endpoints: [...documentEndpoints(settings, config.slug), ...(config.endpoints || [])],
  hooks: {
    ...config.hooks,
    beforeOperation: [...translationHooks.beforeOperation, ...(config.hooks?.beforeOperation ?? [])],
    beforeChange: [...(config.hooks?.beforeChange ?? []), ...translationHooks.beforeChange],
    afterChange: [...(config.hooks?.afterChange ?? []), ...translationHooks.afterChange],
    afterDelete: [...(config.hooks?.afterDelete ?? []), ...translationHooks.afterDelete],
    afterOperation: [...(config.hooks?.afterOperation ?? []), ...translationHooks.afterOperation],
  },
  fields: withFieldRules([...config.fields, sourceLocale()]),
}));
