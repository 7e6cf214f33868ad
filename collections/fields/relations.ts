import type { Field } from 'payload';
import type { Label } from '../labels.ts';
import { label } from '../labels.ts';

export const image = (name = 'image', named: Label = label('Picture', 'الصورة', 'Image', 'Imagen', 'Bild')): Field => ({
  name, type: 'upload', relationTo: 'media', label: named,
});

export const topics = (): Field => ({
  name: 'topics', type: 'relationship', relationTo: 'topics', hasMany: true,
  label: label('Topics', 'المواضيع', 'Thèmes', 'Temas', 'Themen'), admin: { position: 'sidebar' },
});

export const places = (): Field => ({
  name: 'places', type: 'relationship', relationTo: 'places', hasMany: true,
  label: label('Places', 'الأماكن', 'Lieux', 'Lugares', 'Orte'), admin: { position: 'sidebar' },
});

export const initiative = (): Field => ({
  name: 'initiative', type: 'relationship', relationTo: 'initiatives',
  label: label('Initiative', 'المبادرة', 'Initiative', 'Iniciativa', 'Initiative'), admin: { position: 'sidebar' },
});

export const downloadsOf = (): Field => ({
  name: 'downloads', type: 'relationship', relationTo: 'downloads', hasMany: true,
  label: label('Downloads', 'التنزيلات', 'Téléchargements', 'Descargas', 'Downloads'),
});
