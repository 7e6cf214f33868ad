import { lexicalEditor, FixedToolbarFeature } from '@payloadcms/richtext-lexical';
import type { Block } from 'payload';
import { label } from '../labels.ts';

/** A box that stands out of the running text. Its text takes no blocks of its own. */
export const callOut = (): Block => ({
  slug: 'call-out',
  interfaceName: 'CallOutBlock',
  labels: {
    singular: label('Call-out', 'مربع بارز', 'Encadré', 'Recuadro', 'Hinweis'),
    plural: label('Call-outs', 'مربعات بارزة', 'Encadrés', 'Recuadros', 'Hinweise'),
  },
  fields: [
    {
      name: 'kind',
      type: 'select',
      label: label('Kind', 'النوع', 'Type'),
      defaultValue: 'note',
      options: [
        { value: 'note', label: label('Note', 'ملاحظة', 'Remarque') },
        { value: 'recommendation', label: label('Recommendation', 'توصية', 'Recommandation') },
        { value: 'warning', label: label('Warning', 'تنبيه', 'Avertissement') },
      ],
    },
    { name: 'title', type: 'text', label: label('Title', 'العنوان', 'Titre') },
    {
      name: 'body',
      type: 'richText',
      label: label('Text', 'النص', 'Texte'),
      editor: lexicalEditor({ features: ({ defaultFeatures }) => [...defaultFeatures.filter(({ key }) => key !== 'upload'), FixedToolbarFeature()] }),
    },
  ],
});
