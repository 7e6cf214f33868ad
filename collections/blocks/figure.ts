import type { Block } from 'payload';
import { label } from '../labels.ts';

/** A picture with its caption and whose it is. */
export const figure = (): Block => ({
  slug: 'figure',
  interfaceName: 'FigureBlock',
  labels: {
    singular: label('Figure', 'صورة توضيحية', 'Figure', 'Figura', 'Abbildung'),
    plural: label('Figures', 'صور توضيحية', 'Figures', 'Figuras', 'Abbildungen'),
  },
  fields: [
    { name: 'media', type: 'upload', relationTo: 'media', label: label('Picture', 'الصورة', 'Image'), required: true },
    { name: 'caption', type: 'textarea', label: label('Caption', 'التعليق', 'Légende') },
    { name: 'credit', type: 'text', label: label('Credit', 'المصدر', 'Crédit') },
  ],
});
