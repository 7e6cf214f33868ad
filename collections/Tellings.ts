import { internal } from './internal.ts';

/** What people were told of by mail, so that two workers never tell it twice. */
export const Tellings = internal({
  slug: 'tellings',
  fields: [
    { name: 'subject', type: 'text', required: true, unique: true, index: true },
    { name: 'kind', type: 'text', required: true, index: true },
    /** When (ISO 8601). */
    { name: 'at', type: 'text', required: true },
  ],
});
