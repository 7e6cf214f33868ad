import type { CollectionConfig } from 'payload';
import { readsRows } from '../src/access/readsRows.ts';
import { LOCALE_CODES } from '../src/domain/locales.ts';

/** The log of what readers were given: written once, superseded, never changed. Written by the store alone. */
export const Publications: CollectionConfig = {
  slug: 'publications',
  admin: { hidden: true, useAsTitle: 'title' },
  access: { read: readsRows, create: () => false, update: () => false, delete: () => false },
  lockDocuments: false,
  indexes: [
    { fields: ['collection', 'documentId', 'locale', 'version'], unique: true },
    { fields: ['replaced', 'locale', 'collection', 'slug'] },
  ],
  fields: [
    { name: 'seq', type: 'number', required: true, unique: true },
    { name: 'collection', type: 'text', required: true },
    { name: 'documentId', type: 'text', required: true },
    { name: 'locale', type: 'select', options: [...LOCALE_CODES], required: true },
    { name: 'version', type: 'number', required: true },
    { name: 'kind', type: 'select', options: ['publication', 'withdrawal'], required: true },
    { name: 'sourceLocale', type: 'select', options: [...LOCALE_CODES], required: true },
    { name: 'title', type: 'text' },
    { name: 'slug', type: 'text' },
    { name: 'content', type: 'json' },
    { name: 'provenance', type: 'json' },
    { name: 'fingerprint', type: 'text' },
    { name: 'hash', type: 'text' },
    { name: 'by', type: 'text' },
    { name: 'at', type: 'text', required: true },
    { name: 'replaced', type: 'checkbox' },
  ],
};
