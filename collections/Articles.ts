import type { CollectionConfig } from 'payload';
import type { Settings } from '../src/env.ts';
import { readingMinutes } from './fields/readingMinutes.ts';
import { image, initiative, places, topics } from './fields/relations.ts';
import { slug } from './fields/slug.ts';
import { body, summary, title } from './fields/texts.ts';
import { label, MENU } from './labels.ts';
import { translatable } from './translatable.ts';

/** News. */
export const articles = (settings: Settings): CollectionConfig =>
  translatable(settings, {
    slug: 'articles',
    labels: {
      singular: label('Article', 'مقال', 'Article', 'Artículo', 'Artikel'),
      plural: label('Articles', 'المقالات', 'Articles', 'Artículos', 'Artikel'),
    },
    admin: { useAsTitle: 'title', group: MENU.content, defaultColumns: ['title', 'publishedAt', '_status', 'updatedAt'] },
    fields: [
      title(),
      slug(),
      summary(),
      image('heroImage', label('Hero image', 'الصورة الرئيسية', 'Image principale', 'Imagen principal', 'Titelbild')),
      body(),
      topics(),
      places(),
      initiative(),
      {
        name: 'publishedAt', type: 'date', index: true,
        label: label('Published on', 'تاريخ النشر', 'Publié le', 'Publicado el', 'Veröffentlicht am'),
        admin: { position: 'sidebar', date: { pickerAppearance: 'dayAndTime' } },
      },
      readingMinutes(),
    ],
  });
