import { internal } from './internal.ts';

/** Every text a segment had before the present one: written before it is replaced, so that no crash loses it. */
export const SegmentHistory = internal({
  slug: 'segment-history',
  indexes: [{ fields: ['row', 'segment', 'revision'], unique: true }],
  fields: [
    { name: 'row', type: 'text', required: true, index: true },
    { name: 'segment', type: 'text', required: true },
    /** The segment's revision that had this text. */
    { name: 'revision', type: 'number', required: true },
    { name: 'source', type: 'textarea' },
    { name: 'target', type: 'textarea' },
    { name: 'state', type: 'text' },
    { name: 'origin', type: 'text' },
    { name: 'engine', type: 'text' },
    { name: 'written', type: 'json' },
    { name: 'approved', type: 'json' },
    /** When it was replaced (ISO 8601). */
    { name: 'at', type: 'text', required: true },
  ],
});
