import type { CollectionConfig } from 'payload';
import type { Settings } from '../src/env.ts';
import { image, topics } from './fields/relations.ts';
import { slug } from './fields/slug.ts';
import { body, summary, title } from './fields/texts.ts';
import { label, MENU } from './labels.ts';
import { translatable } from './translatable.ts';

/** Programmes that articles, events and findings belong to. */
export const initiatives = (settings: Settings): CollectionConfig =>
  translatable(settings, {
    slug: 'initiatives',
    labels: {
      singular: label('Initiative', 'مبادرة', 'Initiative', 'Iniciativa', 'Initiative'),
      plural: label('Initiatives', 'المبادرات', 'Initiatives', 'Iniciativas', 'Initiativen'),
    },
    admin: { useAsTitle: 'title', group: MENU.order },
    fields: [title(), slug(), summary(), image(), body(), topics()],
  });
