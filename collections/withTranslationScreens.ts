import type { CollectionConfig, Field } from 'payload';
import { label } from './labels.ts';

const from = (component: string, room = ''): string => `/src/admin/${room}${component}.tsx#${component}`;

/** Above the form: what the text in this locale is. */
const banner: Field = {
  name: 'translationBanner',
  type: 'ui',
  admin: { components: { Field: from('DocumentBanner') }, disableBulkEdit: true, disableListColumn: true },
};

/** In the list: how each translation stands. Filled by `fillTranslationBadges`, stored nowhere. */
const badges: Field = {
  name: 'translationBadges',
  type: 'json',
  virtual: true,
  label: label('Translations', 'الترجمات', 'Traductions', 'Traducciones', 'Übersetzungen'),
  access: { create: () => false, update: () => false },
  admin: {
    components: { Cell: from('TranslationBadges') },
    condition: () => false,
    disableBulkEdit: true,
    disableGroupBy: true,
    disableListFilter: true,
  },
};

/**
 * Adds what people see of translations to a collection: the banner, the list's badges, the badge beside "Publish", what
 * stands in place of "Publish" in a target locale, the tab.
 */
export const withTranslationScreens = (config: CollectionConfig): CollectionConfig => {
  const { admin = {}, fields } = config;
  const { components = {}, defaultColumns = [] } = admin;
  const [first, ...others] = defaultColumns;
  return {
    ...config,
    fields: [banner, ...fields, badges],
    admin: {
      ...admin,
      ...(first !== undefined && { defaultColumns: [first, badges.name, ...others] }),
      components: {
        ...components,
        edit: {
          ...components.edit,
          beforeDocumentControls: [...(components.edit?.beforeDocumentControls ?? []), from('DocumentState')],
          PublishButton: from('PublishButton', 'publish/'),
        },
        views: {
          ...components.views,
          edit: {
            translations: { Component: from('TranslationsTab'), path: '/translations', tab: { Component: from('TranslationsTabLink'), order: 200 } },
          },
        },
      },
    },
  };
};
