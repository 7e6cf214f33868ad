import { internal } from './internal.ts';

/** One row per document that ever had work: when it is due, and which worker holds it until when. */
export const Leases = internal({
  slug: 'leases',
  fields: [
    /** `articles:<id>`. */
    { name: 'work', type: 'text', required: true, unique: true, index: true },
    /** When the work may begin; null where there is none. */
    { name: 'due', type: 'date', index: true },
    { name: 'owner', type: 'text' },
    { name: 'until', type: 'date' },
    /** Grows with each claim: a worker whose lease ran out can't release a later one. */
    { name: 'fence', type: 'number' },
    /** Failed tries in a row; the pause grows with it. */
    { name: 'attempts', type: 'number' },
  ],
});
