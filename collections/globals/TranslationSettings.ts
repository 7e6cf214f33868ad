import type { GlobalConfig } from 'payload';
import { noticeSettings } from '../../hooks/noticeSettings.ts';
import { isAdmin } from '../../src/access/isAdmin.ts';
import { isStaff } from '../../src/access/isStaff.ts';
import { label, MENU } from '../labels.ts';
import { LANGUAGE_OPTIONS } from '../languageOptions.ts';

const LEAST_QUIET_SECONDS = 1;
const MOST_QUIET_SECONDS = 24 * 60 * 60;

/**
 * What is translated, into which locales, and when. Every field may be left empty: then all collections and
 * locales are translated, and the environment's settings hold.
 * @param translatable the slugs of the translatable collections
 */
export const translationSettings = (translatable: readonly string[]): GlobalConfig => ({
  slug: 'translation-settings',
  label: label('Translation', 'الترجمة', 'Traduction', 'Traducción', 'Übersetzung'),
  admin: { group: MENU.house },
  access: { read: ({ req }) => isStaff(req.user), readVersions: ({ req }) => isStaff(req.user), update: ({ req }) => isAdmin(req.user) },
  hooks: { afterChange: [noticeSettings] },
  fields: [
    {
      name: 'collections', type: 'select', hasMany: true, options: [...translatable],
      label: label('Collections to translate', 'المجموعات المترجمة', 'Collections à traduire', 'Colecciones que se traducen', 'Zu übersetzende Sammlungen'),
      admin: { description: label('Empty means all.', 'فارغ يعني الكل.', 'Vide signifie toutes.') },
    },
    {
      name: 'targets', type: 'select', hasMany: true, options: LANGUAGE_OPTIONS,
      label: label('Languages to translate into', 'لغات الترجمة', 'Langues cibles', 'Idiomas de destino', 'Zielsprachen'),
      admin: { description: label('Empty means all.', 'فارغ يعني الكل.', 'Vide signifie toutes.') },
    },
    {
      name: 'quietPeriodSeconds', type: 'number', min: LEAST_QUIET_SECONDS, max: MOST_QUIET_SECONDS,
      label: label('Quiet period (seconds)', 'فترة الهدوء (ثوانٍ)', 'Temps de repos (secondes)', 'Pausa (segundos)', 'Ruhezeit (Sekunden)'),
      admin: { description: label('How long a draft rests before it is translated. Empty means QUIET_PERIOD_MS.', 'المدة قبل ترجمة المسودة. فارغ يعني QUIET_PERIOD_MS.', 'Attente avant de traduire un brouillon. Vide : QUIET_PERIOD_MS.') },
    },
    {
      name: 'translateOn', type: 'select',
      label: label('Translate', 'متى تُترجم', 'Traduire', 'Traducir', 'Übersetzen'),
      options: [
        { value: 'draft', label: label('On every draft', 'عند كل مسودة', 'À chaque brouillon') },
        { value: 'publish', label: label('On publication', 'عند النشر', 'À la publication') },
        { value: 'manual', label: label('By hand', 'يدويًا', 'À la main') },
      ],
      admin: { description: label('Empty means TRANSLATE_ON.', 'فارغ يعني TRANSLATE_ON.', 'Vide : TRANSLATE_ON.') },
    },
    {
      name: 'secondPerson', type: 'select', hasMany: true, options: LANGUAGE_OPTIONS,
      label: label('A second person approves', 'يعتمدها شخص ثانٍ', 'Une seconde personne approuve', 'Aprueba una segunda persona', 'Eine zweite Person gibt frei'),
      admin: { description: label('Texts in these languages need two approvals.', 'تحتاج النصوص بهذه اللغات إلى اعتمادين.', 'Ces langues demandent deux approbations.') },
    },
    {
      name: 'machineWithNotice', type: 'array',
      label: label('Machine text may go live', 'يجوز نشر الترجمة الآلية', 'La traduction automatique peut paraître', 'El texto automático puede publicarse', 'Maschinentext darf erscheinen'),
      admin: { description: label('Here a machine’s text goes live with a notice before anybody approved it. Everywhere else people approve first.', 'هنا يُنشر النص الآلي مع تنبيه قبل أن يعتمده أحد. وفي غير ذلك يُعتمد أولًا.', 'Ici, le texte automatique paraît avec un avertissement. Ailleurs, on approuve d’abord.') },
      fields: [
        { name: 'collection', type: 'select', options: [...translatable], label: label('Collection', 'المجموعة', 'Collection', 'Colección', 'Sammlung'), admin: { description: label('Empty means all.', 'فارغ يعني الكل.', 'Vide signifie toutes.') } },
        { name: 'locale', type: 'select', options: LANGUAGE_OPTIONS, label: label('Language', 'اللغة', 'Langue', 'Idioma', 'Sprache'), admin: { description: label('Empty means all.', 'فارغ يعني الكل.', 'Vide signifie toutes.') } },
      ],
    },
  ],
});
