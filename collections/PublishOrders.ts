import { LOCALE_CODES } from '../src/domain/locales.ts';
import { internal } from './internal.ts';

/** What is to be published or taken down, at once or later. The publisher carries them out and deletes them. */
export const PublishOrders = internal({
  slug: 'publish-orders',
  fields: [
    { name: 'collection', type: 'text', required: true, index: true },
    { name: 'documentId', type: 'text', required: true, index: true },
    { name: 'locale', type: 'select', options: [...LOCALE_CODES], required: true },
    { name: 'act', type: 'select', options: ['publish', 'unpublish', 'refresh'], required: true },
    /** When it is to be carried out; people name it, or it is now. */
    { name: 'due', type: 'date', required: true, index: true },
    /** Failed tries in a row. */
    { name: 'attempts', type: 'number' },
    /** Asked for by a person for a time of their choice. */
    { name: 'scheduled', type: 'checkbox' },
    /** The source as it stood when its publication was asked for; only in orders for a source locale. */
    { name: 'data', type: 'json' },
    { name: 'by', type: 'text' },
    /** ISO 8601. */
    { name: 'at', type: 'text', required: true },
    /** `{ code, message, params }` of the last failure. */
    { name: 'error', type: 'json' },
  ],
});
