import { internal } from './internal.ts';

/** Why an engine rests, shared by all workers and shown to admins: a bad key, a spent quota. */
export const EngineStates = internal({
  slug: 'engine-states',
  fields: [
    { name: 'name', type: 'text', required: true, unique: true, index: true },
    /** Error code that stopped it; null where it works. */
    { name: 'code', type: 'text' },
    { name: 'message', type: 'text' },
    /** When it may be tried again. */
    { name: 'until', type: 'date' },
    /** When admins were told of this rest (ISO 8601); null where they were not. */
    { name: 'told', type: 'text' },
  ],
});
