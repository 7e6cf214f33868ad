import type { CollectionConfig } from 'payload';
import { isAdmin } from '../src/access/isAdmin.ts';
import { LOCALE_CODES } from '../src/domain/locales.ts';
import { CHANGE_TYPES } from '../src/domain/publication/change.ts';
import { label, MENU } from './labels.ts';

/** Addresses that are told of every change of what readers get. */
export const Webhooks: CollectionConfig = {
  slug: 'webhooks',
  labels: {
    singular: label('Webhook', 'خطاف ويب', 'Webhook', 'Webhook', 'Webhook'),
    plural: label('Webhooks', 'خطافات الويب', 'Webhooks', 'Webhooks', 'Webhooks'),
  },
  admin: { useAsTitle: 'name', group: MENU.house, defaultColumns: ['name', 'url', 'active'] },
  access: { read: ({ req }) => isAdmin(req.user), create: ({ req }) => isAdmin(req.user), update: ({ req }) => isAdmin(req.user), delete: ({ req }) => isAdmin(req.user) },
  lockDocuments: false,
  fields: [
    { name: 'name', type: 'text', required: true, label: label('Name', 'الاسم', 'Nom', 'Nombre', 'Name') },
    { name: 'url', type: 'text', required: true, label: label('Address', 'الرابط', 'Adresse', 'Dirección', 'Adresse') },
    /** `whsec_…`, as Standard Webhooks write it. */
    { name: 'secret', type: 'text', admin: { readOnly: true } },
    { name: 'events', type: 'select', hasMany: true, options: [...CHANGE_TYPES] },
    { name: 'inLocales', type: 'select', hasMany: true, options: [...LOCALE_CODES] },
    { name: 'active', type: 'checkbox', defaultValue: true },
    /** Of the log of publications: what came before it has been put into deliveries. */
    { name: 'seen', type: 'number', admin: { hidden: true } },
  ],
};
