import type { CollectionConfig } from 'payload';
import { isAdmin } from '../src/access/isAdmin.ts';
import { label, MENU } from './labels.ts';

/** Sites and programs that read with a key of their own. They are no Payload users; only the key's hash is kept. */
export const ApiClients: CollectionConfig = {
  slug: 'api-clients',
  labels: {
    singular: label('API client', 'عميل واجهة برمجية', 'Client API', 'Cliente de API', 'API-Client'),
    plural: label('API clients', 'عملاء الواجهة البرمجية', 'Clients API', 'Clientes de API', 'API-Clients'),
  },
  admin: { useAsTitle: 'name', group: MENU.house, defaultColumns: ['name', 'prefix', 'expiresAt', 'disabled'] },
  access: { read: ({ req }) => isAdmin(req.user), create: ({ req }) => isAdmin(req.user), update: ({ req }) => isAdmin(req.user), delete: ({ req }) => isAdmin(req.user) },
  lockDocuments: false,
  fields: [
    { name: 'name', type: 'text', required: true, label: label('Name', 'الاسم', 'Nom', 'Nombre', 'Name') },
    /** The key's beginning, by which people and the store know it. */
    { name: 'prefix', type: 'text', unique: true, admin: { readOnly: true }, access: { create: () => false, update: () => false } },
    /** SHA-256 of the whole key, hex. */
    { name: 'hash', type: 'text', hidden: true, access: { read: () => false, create: () => false, update: () => false } },
    { name: 'origins', type: 'json', admin: { hidden: true } },
    { name: 'expiresAt', type: 'date' },
    { name: 'readsPerMinute', type: 'number', min: 1 },
    { name: 'disabled', type: 'checkbox' },
  ],
};
