import type { CollectionConfig } from 'payload';
import type { Settings } from '../src/env.ts';
import { slug } from './fields/slug.ts';
import { title } from './fields/texts.ts';
import { label, MENU } from './labels.ts';
import { translatable } from './translatable.ts';

/** Cities, countries and regions that documents are about. */
export const places = (settings: Settings): CollectionConfig =>
  translatable(settings, {
    slug: 'places',
    labels: {
      singular: label('Place', 'مكان', 'Lieu', 'Lugar', 'Ort'),
      plural: label('Places', 'الأماكن', 'Lieux', 'Lugares', 'Orte'),
    },
    admin: { useAsTitle: 'title', group: MENU.order },
    fields: [
      title(),
      slug(),
      {
        name: 'kind', type: 'select', label: label('Kind', 'النوع', 'Type', 'Tipo', 'Art'),
        options: [
          { value: 'city', label: label('City', 'مدينة', 'Ville') },
          { value: 'country', label: label('Country', 'دولة', 'Pays') },
          { value: 'region', label: label('Region', 'منطقة', 'Région') },
        ],
      },
    ],
  });
