import type { CollectionConfig } from 'payload';
import type { Settings } from '../src/env.ts';
import { slug } from './fields/slug.ts';
import { summary, title } from './fields/texts.ts';
import { label, MENU } from './labels.ts';
import { translatable } from './translatable.ts';

/** What documents are about. */
export const topics = (settings: Settings): CollectionConfig =>
  translatable(settings, {
    slug: 'topics',
    labels: {
      singular: label('Topic', 'موضوع', 'Thème', 'Tema', 'Thema'),
      plural: label('Topics', 'المواضيع', 'Thèmes', 'Temas', 'Themen'),
    },
    admin: { useAsTitle: 'title', group: MENU.order },
    fields: [title(), slug(), summary()],
  });
