import type { CollectionConfig } from 'payload';
import { isAdmin } from '../src/access/isAdmin.ts';
import { apiClientEndpoints } from '../src/review/apiClientEndpoints.ts';
import { origins } from './fields/origins.ts';
import { label, MENU } from './labels.ts';

/** Sites and programs that read with a key of their own. They are no Payload users; only the key's hash is kept. */
export const ApiClients: CollectionConfig = {
  slug: 'api-clients',
  labels: {
    singular: label('API client', 'عميل واجهة برمجية', 'Client API', 'Cliente de API', 'API-Client'),
    plural: label('API clients', 'عملاء الواجهة البرمجية', 'Clients API', 'Clientes de API', 'API-Clients'),
  },
  admin: {
    useAsTitle: 'name', group: MENU.house, defaultColumns: ['name', 'prefix', 'expiresAt', 'disabled'],
    description: label('Sites and programs that read published texts with a key of their own.', 'مواقع وبرامج تقرأ النصوص المنشورة بمفتاح خاص بها.',
      'Sites et programmes qui lisent les textes publiés avec leur propre clé.', 'Sitios y programas que leen los textos publicados con su propia clave.', 'Websites und Programme, die veröffentlichte Texte mit einem eigenen Schlüssel lesen.'),
  },
  access: { read: ({ req }) => isAdmin(req.user), create: ({ req }) => isAdmin(req.user), update: ({ req }) => isAdmin(req.user), delete: ({ req }) => isAdmin(req.user) },
  lockDocuments: false,
  // A copy would have the original's key.
  disableDuplicate: true,
  endpoints: apiClientEndpoints,
  fields: [
    { name: 'name', type: 'text', required: true, label: label('Name', 'الاسم', 'Nom', 'Nombre', 'Name') },
    origins(),
    {
      name: 'expiresAt', type: 'date', label: label('Valid until', 'صالح حتى', 'Valable jusqu’au', 'Válido hasta', 'Gültig bis'),
      admin: {
        date: { pickerAppearance: 'dayAndTime' },
        description: label('Empty: the key does not end by itself.', 'فارغ: لا ينتهي المفتاح من تلقاء نفسه.', 'Vide : la clé n’expire pas.', 'Vacío: la clave no caduca.', 'Leer: Der Schlüssel läuft nicht ab.'),
      },
    },
    {
      name: 'readsPerMinute', type: 'number', min: 1, label: label('Reads per minute', 'القراءات في الدقيقة', 'Lectures par minute', 'Lecturas por minuto', 'Abrufe pro Minute'),
      admin: {
        step: 1,
        description: label('Empty: as many as the house gives everybody.', 'فارغ: العدد المعتاد للجميع.', 'Vide : autant que pour tout le monde.', 'Vacío: las mismas que para todos.', 'Leer: so viele wie für alle.'),
      },
    },
    {
      name: 'disabled', type: 'checkbox', label: label('Switched off', 'موقوف', 'Désactivé', 'Desactivado', 'Abgeschaltet'),
      admin: { description: label('Its key opens nothing, within 30 seconds.', 'لا يفتح مفتاحه شيئًا، خلال 30 ثانية.', 'Sa clé n’ouvre plus rien, dans les 30 secondes.', 'Su clave deja de abrir en 30 segundos.', 'Der Schlüssel öffnet nichts mehr, binnen 30 Sekunden.') },
    },
    /** The key's beginning, by which people and the store know it. */
    {
      name: 'prefix', type: 'text', unique: true, label: label('Key begins with', 'بداية المفتاح', 'Début de la clé', 'Comienzo de la clave', 'Anfang des Schlüssels'),
      admin: { readOnly: true, condition: (data) => Boolean(data.prefix) }, access: { create: () => false, update: () => false },
    },
    { name: 'makeKey', type: 'ui', admin: { components: { Field: '/src/admin/clients/MakeKey.tsx#MakeKey' }, disableListColumn: true } },
    /** SHA-256 of the whole key, hex. */
    { name: 'hash', type: 'text', hidden: true, access: { read: () => false, create: () => false, update: () => false } },
  ],
};
