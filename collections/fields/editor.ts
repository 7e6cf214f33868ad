import {
  BlocksFeature, EXPERIMENTAL_TableFeature, FixedToolbarFeature, HeadingFeature, LinkFeature, UploadFeature, lexicalEditor,
} from '@payloadcms/richtext-lexical';
import { callOut } from '../blocks/callOut.ts';
import { figure } from '../blocks/figure.ts';
import { label } from '../labels.ts';

const REPLACED = new Set(['heading', 'link', 'upload']);

/** What running text may hold: headings below the title, links to documents, tables, pictures with captions, blocks. */
export const editor = () =>
  lexicalEditor({
    features: ({ defaultFeatures }) => [
      ...defaultFeatures.filter(({ key }) => !REPLACED.has(key)),
      HeadingFeature({ enabledHeadingSizes: ['h2', 'h3', 'h4', 'h5'] }),
      LinkFeature({ enabledCollections: ['articles', 'policy-findings', 'events', 'initiatives', 'downloads'] }),
      UploadFeature({
        enabledCollections: ['media', 'downloads'],
        collections: {
          media: { fields: [{ name: 'caption', type: 'textarea', label: label('Caption', 'التعليق', 'Légende') }] },
        },
      }),
      EXPERIMENTAL_TableFeature(),
      BlocksFeature({ blocks: [callOut(), figure()] }),
      FixedToolbarFeature(),
    ],
  });
