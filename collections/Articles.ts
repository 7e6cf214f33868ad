import type { CollectionConfig } from 'payload';
import type { Settings } from '../src/env.ts';
import { translatable } from './translatable.ts';

export const articles = (settings: Settings): CollectionConfig =>
  translatable(settings, {
    slug: 'articles',
    admin: { useAsTitle: 'title' },
    fields: [
      { name: 'title', type: 'text', localized: true, required: true },
      { name: 'summary', type: 'textarea', localized: true },
      { name: 'body', type: 'richText', localized: true },
      { name: 'publishedAt', type: 'date' },
    ],
  });
