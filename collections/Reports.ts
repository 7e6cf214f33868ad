import type { CollectionConfig } from 'payload';
import { readsRows } from '../src/access/readsRows.ts';
import { LOCALE_CODES } from '../src/domain/locales.ts';
import { label } from './labels.ts';

/** What readers say is wrong. Written by the delivery's door and answered through the review's; by nobody over REST. */
export const Reports: CollectionConfig = {
  slug: 'reports',
  labels: {
    singular: label('Report', 'بلاغ', 'Signalement', 'Aviso', 'Meldung'),
    plural: label('Reports', 'البلاغات', 'Signalements', 'Avisos', 'Meldungen'),
  },
  admin: { group: false, useAsTitle: 'quote', defaultColumns: ['quote', 'locale', 'collection', 'engine', 'state', 'count'] },
  access: { read: readsRows, create: () => false, update: () => false, delete: () => false },
  lockDocuments: false,
  indexes: [{ fields: ['collection', 'documentId', 'locale', 'state'] }, { fields: ['state', 'collection', 'documentId', 'locale', 'engine'] }],
  fields: [
    /** Equal for open reports that say the same of the same text: they are joined. An answered one gives its key back. */
    { name: 'key', type: 'text', required: true, unique: true },
    { name: 'collection', type: 'text', required: true },
    { name: 'documentId', type: 'text', required: true },
    { name: 'locale', type: 'select', options: [...LOCALE_CODES], required: true },
    { name: 'sourceLocale', type: 'select', options: [...LOCALE_CODES], required: true },
    /** Null where the text could not be found. */
    { name: 'segment', type: 'text', index: true },
    { name: 'title', type: 'text' },
    { name: 'slug', type: 'text' },
    { name: 'quote', type: 'textarea' },
    { name: 'comment', type: 'textarea' },
    { name: 'suggestion', type: 'textarea' },
    /** What others who said the same added: `{ comment, suggestion, at }`, oldest first. */
    { name: 'also', type: 'json' },
    /** What readers had been told of the text, and which engine had made it. */
    { name: 'provenance', type: 'text' },
    { name: 'engine', type: 'text' },
    /** The publication it was about, by its place in the log. */
    { name: 'seq', type: 'number' },
    /** Short hash of what readers had there when it came; another one means that it was mended. */
    { name: 'said', type: 'text' },
    { name: 'state', type: 'select', options: ['open', 'accepted', 'fixed', 'declined'], required: true },
    { name: 'count', type: 'number' },
    /** Addresses to be told what came of it, with the language they read; emptied when they were told. */
    { name: 'readers', type: 'json', access: { read: () => false } },
    /** Since when the oldest of these addresses is kept (ISO 8601); null where there are none. */
    { name: 'readersSince', type: 'text', index: true },
    /** The word that the translator left with the answer. */
    { name: 'answer', type: 'textarea' },
    { name: 'answeredBy', type: 'text' },
    /** ISO 8601. */
    { name: 'answeredAt', type: 'text' },
    { name: 'at', type: 'text', required: true },
    /** Grows with every write. */
    { name: 'revision', type: 'number', required: true },
  ],
};
