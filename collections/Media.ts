import type { CollectionConfig } from 'payload';
import type { Settings } from '../src/env.ts';
import { keepFileFacts } from './keepFileFacts.ts';
import { label, MENU } from './labels.ts';
import { nameFile } from './nameFile.ts';
import { translatable } from './translatable.ts';
import { IMAGE_TYPES, uploadsIn } from './uploads.ts';

/** Pictures, with what they show in words. */
export const media = (settings: Settings): CollectionConfig =>
  translatable(settings, {
    slug: 'media',
    labels: {
      singular: label('Picture', 'صورة', 'Image', 'Imagen', 'Bild'),
      plural: label('Pictures', 'الصور', 'Images', 'Imágenes', 'Bilder'),
    },
    admin: { group: MENU.files, defaultColumns: ['filename', 'alt', 'updatedAt'] },
    upload: {
      ...uploadsIn(settings, 'media', IMAGE_TYPES),
      focalPoint: true,
      adminThumbnail: 'thumbnail',
      imageSizes: [
        { name: 'thumbnail', width: 320, height: 240 },
        { name: 'card', width: 800 },
        { name: 'wide', width: 1600 },
      ],
    },
    hooks: { beforeOperation: [nameFile(IMAGE_TYPES)], beforeValidate: [keepFileFacts] },
    fields: [
      {
        name: 'alt', type: 'text', localized: true, label: label('What it shows', 'النص البديل', 'Texte alternatif', 'Texto alternativo', 'Alternativtext'),
        admin: { description: label('For people who cannot see the picture.', 'لمن لا يستطيع رؤية الصورة.', "Pour qui ne voit pas l'image.") },
      },
      { name: 'caption', type: 'textarea', localized: true, label: label('Caption', 'التعليق', 'Légende', 'Pie de foto', 'Bildunterschrift') },
      { name: 'credit', type: 'text', label: label('Credit', 'المصدر', 'Crédit', 'Crédito', 'Bildnachweis') },
    ],
  });
