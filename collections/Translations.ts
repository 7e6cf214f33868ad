import type { CollectionConfig } from 'payload';
import { readsRows } from '../src/access/readsRows.ts';
import { NEEDS } from '../src/domain/review/translation.ts';
import { rowEndpoints } from '../src/review/rowEndpoints.ts';
import { LOCALE_CODES } from '../src/domain/locales.ts';

/** One row per document and target locale: the truth about a translation. Written by the store alone. */
export const Translations: CollectionConfig = {
  slug: 'translations',
  admin: { hidden: true, useAsTitle: 'title' },
  access: { read: readsRows, create: () => false, update: () => false, delete: () => false },
  lockDocuments: false,
  endpoints: rowEndpoints,
  indexes: [
    { fields: ['collection', 'documentId', 'locale'], unique: true },
    // The queue is answered from these alone, its order from the first and its counts from the second: rows are wide,
    // and neither filtering nor counting may open them.
    { fields: ['locale', 'queue', 'need', 'collection', 'waitingOrigin', 'assignee', 'assignedUntil'] },
    { fields: ['locale', 'need', 'collection', 'waitingOrigin', 'assignedUntil', 'assignee'] },
  ],
  fields: [
    { name: 'collection', type: 'text', required: true, index: true },
    { name: 'documentId', type: 'text', required: true, index: true },
    { name: 'sourceLocale', type: 'select', options: [...LOCALE_CODES], required: true },
    { name: 'locale', type: 'select', options: [...LOCALE_CODES], required: true },
    { name: 'title', type: 'text' },
    {
      name: 'status',
      type: 'select',
      required: true,
      index: true,
      options: ['pending', 'translating', 'needs-review', 'reviewed', 'failed', 'paused'],
    },
    { name: 'outdated', type: 'checkbox' },
    /** `{ code, message, params, at }` of the last failure, null where there is none. */
    { name: 'error', type: 'json' },
    { name: 'engine', type: 'text' },
    { name: 'revision', type: 'number', required: true },
    /** The row's revision that the locale's Payload draft shows. */
    { name: 'projected', type: 'number' },
    /** Fingerprint of the source the segments were made from. */
    { name: 'fingerprint', type: 'text' },
    { name: 'segments', type: 'json' },
    /** Segments that left the source: a paragraph that comes back brings its translation along. */
    { name: 'removed', type: 'json' },
    { name: 'skeleton', type: 'json' },
    /** Fields whose structure a translator changed: theirs until handed back. By field: data and held hashes. */
    { name: 'owned', type: 'json' },
    /** By field: short hashes of every structure this row ever projected. */
    { name: 'structures', type: 'json' },
    /** Counts by state and severity, for lists that must not open segments. */
    { name: 'counts', type: 'json' },
    /** Code points: `sent` to an engine, `billed` by it, `saved` by not sending what was known. */
    { name: 'characters', type: 'json' },
    /** What it needs from a person; null where nothing. */
    { name: 'need', type: 'select', options: [...NEEDS] },
    /** Place in the queue, the smallest first. */
    { name: 'queue', type: 'number' },
    /** Since when it needs it (ISO 8601). */
    { name: 'since', type: 'text' },
    { name: 'waitingOrigin', type: 'text' },
    /** A mirror of the publications, which are the truth. */
    { name: 'live', type: 'checkbox' },
    { name: 'liveOutdated', type: 'checkbox' },
    { name: 'reports', type: 'number' },
    { name: 'awaitsSource', type: 'checkbox' },
    /** The revision whose consequences for readers were drawn. */
    { name: 'considered', type: 'number' },
    /** Who works on it, by id, and until when (ISO 8601). */
    { name: 'assignee', type: 'text' },
    { name: 'assignedUntil', type: 'text' },
  ],
};
