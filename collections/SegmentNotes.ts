import { internal } from './internal.ts';

/** What translators and editors tell each other about a segment. */
export const SegmentNotes = internal({
  slug: 'segment-notes',
  indexes: [{ fields: ['row', 'segment'] }],
  fields: [
    { name: 'row', type: 'text', required: true, index: true },
    { name: 'segment', type: 'text', required: true },
    { name: 'text', type: 'textarea', required: true },
    { name: 'by', type: 'text', required: true },
    /** ISO 8601. */
    { name: 'at', type: 'text', required: true },
  ],
});
