import { internal } from './internal.ts';

/** What engines answered, so that a retry, a crash or a second document never pays for the same text twice. */
export const Answers = internal({
  slug: 'answers',
  fields: [
    /** Hash of engine, its version, locale pair and text. */
    { name: 'key', type: 'text', required: true, unique: true, index: true },
    { name: 'engine', type: 'text', required: true },
    { name: 'target', type: 'textarea', required: true },
    { name: 'damage', type: 'text' },
    { name: 'billed', type: 'number', required: true },
  ],
});
