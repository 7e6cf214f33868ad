import type { CollectionConfig } from 'payload';
import type { Settings } from '../src/env.ts';
import { initiative, topics } from './fields/relations.ts';
import { title } from './fields/texts.ts';
import { keepFileFacts } from './keepFileFacts.ts';
import { label, MENU } from './labels.ts';
import { LANGUAGE_OPTIONS } from './languageOptions.ts';
import { nameFile } from './nameFile.ts';
import { translatable } from './translatable.ts';
import { DOCUMENT_TYPES, uploadsIn } from './uploads.ts';

/**
 * Documents to take away. The upload itself is the file for every language that has none of its own in `files`.
 * That list is shared, not localized: which language has a file is a fact of the document, so it goes live
 * everywhere at once, and no language's form can put a file live for its readers alone.
 */
export const downloads = (settings: Settings): CollectionConfig =>
  translatable(settings, {
    slug: 'downloads',
    labels: {
      singular: label('Download', 'ملف للتنزيل', 'Téléchargement', 'Descarga', 'Download'),
      plural: label('Downloads', 'ملفات للتنزيل', 'Téléchargements', 'Descargas', 'Downloads'),
    },
    admin: { useAsTitle: 'title', group: MENU.files, defaultColumns: ['title', 'kind', 'filename', '_status'] },
    // The words may be written before the file is at hand.
    upload: { ...uploadsIn(settings, 'downloads', DOCUMENT_TYPES), filesRequiredOnCreate: false },
    hooks: { beforeOperation: [nameFile(DOCUMENT_TYPES)], beforeValidate: [keepFileFacts] },
    fields: [
      title(),
      { name: 'description', type: 'textarea', localized: true, label: label('Description', 'الوصف', 'Description', 'Descripción', 'Beschreibung') },
      {
        name: 'kind', type: 'select', label: label('Kind', 'النوع', 'Type', 'Tipo', 'Art'),
        options: [
          { value: 'event-report', label: label('Event report', 'تقرير فعالية', "Rapport d'événement") },
          { value: 'guide', label: label('Guide', 'دليل', 'Guide') },
          { value: 'toolkit', label: label('Toolkit', 'مجموعة أدوات', 'Boîte à outils') },
          { value: 'brief', label: label('Brief', 'موجز', 'Note') },
        ],
      },
      {
        name: 'files', type: 'array', label: label('Files by language', 'ملفات حسب اللغة', 'Fichiers par langue', 'Archivos por idioma', 'Dateien je Sprache'),
        validate: (rows) => oncePerLocale(rows),
        fields: [
          { name: 'locale', type: 'select', required: true, label: label('Language', 'اللغة', 'Langue'), options: LANGUAGE_OPTIONS },
          { name: 'file', type: 'upload', relationTo: 'files', required: true, label: label('File', 'الملف', 'Fichier') },
        ],
      },
      topics(),
      initiative(),
    ],
  });

const oncePerLocale = (rows: unknown): true | string => {
  const locales = Array.isArray(rows) ? rows.map((row: { locale?: unknown }) => row.locale) : [];
  return new Set(locales).size === locales.length || 'Each language can have one file.';
};
