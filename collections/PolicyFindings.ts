import type { CollectionConfig, Field } from 'payload';
import type { Settings } from '../src/env.ts';
import { downloadsOf, image, initiative, places, topics } from './fields/relations.ts';
import { slug } from './fields/slug.ts';
import { richText, title } from './fields/texts.ts';
import { label, MENU } from './labels.ts';
import { translatable } from './translatable.ts';

/** Briefs that list what was found, each finding with what to do about it. */
export const policyFindings = (settings: Settings): CollectionConfig =>
  translatable(settings, {
    slug: 'policy-findings',
    labels: {
      singular: label('Policy findings', 'نتائج السياسات', 'Constats', 'Conclusiones', 'Ergebnisse'),
      plural: label('Policy findings', 'نتائج السياسات', 'Constats', 'Conclusiones', 'Ergebnisse'),
    },
    admin: { useAsTitle: 'title', group: MENU.content, defaultColumns: ['title', 'contentType', 'publishedAt', '_status'] },
    fields: [
      title(),
      slug(),
      richText('introduction', label('Introduction', 'المقدمة', 'Introduction', 'Introducción', 'Einleitung')),
      findings(),
      {
        name: 'contentType', type: 'select',
        label: label('Kind', 'النوع', 'Type', 'Tipo', 'Art'),
        options: [
          { value: 'policy-brief', label: label('Policy brief', 'موجز سياسات', 'Note de synthèse') },
          { value: 'key-findings', label: label('Key findings', 'نتائج رئيسية', 'Constats clés') },
          { value: 'report', label: label('Report', 'تقرير', 'Rapport') },
        ],
        admin: { position: 'sidebar' },
      },
      day('publishedAt', label('Published on', 'تاريخ النشر', 'Publié le', 'Publicado el', 'Veröffentlicht am')),
      day('lastUpdatedAt', label('Last updated on', 'آخر تحديث', 'Mis à jour le', 'Actualizado el', 'Zuletzt geändert am')),
      {
        name: 'contact', type: 'group',
        label: label('Contact person', 'جهة الاتصال', 'Contact', 'Contacto', 'Kontakt'),
        fields: [
          { name: 'name', type: 'text', label: label('Name', 'الاسم', 'Nom') },
          { name: 'email', type: 'email', label: label('E-mail', 'البريد الإلكتروني', 'E-mail') },
        ],
      },
      downloadsOf(),
      initiative(),
      topics(),
      places(),
    ],
  });

/** One list per locale, so that each locale is a coherent page of its own. */
const findings = (): Field => ({
  name: 'findings', type: 'array', localized: true,
  label: label('Findings', 'النتائج', 'Constats', 'Conclusiones', 'Ergebnisse'),
  labels: { singular: label('Finding', 'نتيجة', 'Constat'), plural: label('Findings', 'النتائج', 'Constats') },
  fields: [
    { name: 'heading', type: 'text', label: label('Heading', 'العنوان', 'Titre') },
    richText('body', label('Text', 'النص', 'Texte', 'Texto', 'Text')),
    richText('recommendations', label('Recommendations', 'التوصيات', 'Recommandations', 'Recomendaciones', 'Empfehlungen')),
    image(),
    { name: 'caption', type: 'textarea', label: label('Caption', 'التعليق', 'Légende') },
  ],
});

const day = (name: string, named: ReturnType<typeof label>): Field => ({
  name, type: 'date', index: true, label: named, admin: { position: 'sidebar', date: { pickerAppearance: 'dayOnly' } },
});
