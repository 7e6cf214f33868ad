import { internal } from './internal.ts';

/** Who has which text open, and where they are in it. */
export const Presences = internal({
  slug: 'presences',
  indexes: [{ fields: ['row', 'person'], unique: true }],
  fields: [
    { name: 'row', type: 'text', required: true, index: true },
    { name: 'person', type: 'text', required: true },
    /** The segment they are in. */
    { name: 'segment', type: 'text' },
    /** Last heard of (ISO 8601). */
    { name: 'seen', type: 'text', required: true },
  ],
});
