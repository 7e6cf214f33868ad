import type { CollectionConfig, Field } from 'payload';
import type { Settings } from '../src/env.ts';
import { downloadsOf, image, initiative, places, topics } from './fields/relations.ts';
import { slug } from './fields/slug.ts';
import { body, summary, title } from './fields/texts.ts';
import { timeZone } from './fields/timeZone.ts';
import { label, MENU } from './labels.ts';
import { translatable } from './translatable.ts';

/** Meetings, at a place and a time. */
export const events = (settings: Settings): CollectionConfig =>
  translatable(settings, {
    slug: 'events',
    labels: {
      singular: label('Event', 'فعالية', 'Événement', 'Evento', 'Veranstaltung'),
      plural: label('Events', 'الفعاليات', 'Événements', 'Eventos', 'Veranstaltungen'),
    },
    admin: { useAsTitle: 'title', group: MENU.content, defaultColumns: ['title', 'startsAt', 'city', '_status'] },
    fields: [
      title(),
      slug(),
      summary(),
      image(),
      body(),
      { type: 'row', fields: [moment('startsAt', label('Starts', 'البداية', 'Début')), moment('endsAt', label('Ends', 'النهاية', 'Fin')), timeZone()] },
      {
        type: 'row',
        fields: [
          { name: 'venue', type: 'text', label: label('Venue', 'المكان', 'Lieu') },
          { name: 'city', type: 'text', label: label('City', 'المدينة', 'Ville') },
          { name: 'country', type: 'text', label: label('Country', 'الدولة', 'Pays') },
        ],
      },
      organisations('hosts', label('Hosts', 'الجهات المضيفة', 'Hôtes')),
      organisations('partners', label('Partners', 'الشركاء', 'Partenaires')),
      { type: 'row', fields: [count('participantCount', label('Participants', 'المشاركون', 'Participants')), count('cityCount', label('Cities', 'المدن', 'Villes'))] },
      programme(),
      downloadsOf(),
      initiative(),
      topics(),
      places(),
    ],
  });

const moment = (name: string, named: ReturnType<typeof label>): Field => ({
  name, type: 'date', index: true, label: named, admin: { date: { pickerAppearance: 'dayAndTime' } },
});

const count = (name: string, named: ReturnType<typeof label>): Field => ({ name, type: 'number', min: 0, label: named });

/** Names of organisations are the same in every language. */
const organisations = (name: string, named: ReturnType<typeof label>): Field => ({
  name, type: 'array', label: named,
  fields: [
    { name: 'name', type: 'text', required: true, label: label('Name', 'الاسم', 'Nom') },
    { name: 'url', type: 'text', label: label('Address', 'الرابط', 'Adresse') },
  ],
});

/** One list per locale, so that each locale is a coherent page of its own. */
const programme = (): Field => ({
  name: 'programme', type: 'array', localized: true,
  label: label('Programme', 'البرنامج', 'Programme', 'Programa', 'Programm'),
  fields: [
    moment('startsAt', label('Starts', 'البداية', 'Début')),
    { name: 'title', type: 'text', label: label('Title', 'العنوان', 'Titre') },
    { name: 'description', type: 'textarea', label: label('Description', 'الوصف', 'Description') },
  ],
});
