import type { CollectionConfig, FieldAccess } from 'payload';
import { forgetWebhook } from '../hooks/forgetWebhook.ts';
import { prepareWebhook } from '../hooks/prepareWebhook.ts';
import { isAdmin } from '../src/access/isAdmin.ts';
import { CHANGE_TYPES } from '../src/domain/publication/change.ts';
import type { Settings } from '../src/env.ts';
import { webhookEndpoints } from '../src/review/webhookEndpoints.ts';
import { label, MENU } from './labels.ts';
import type { Label } from './labels.ts';
import { LANGUAGE_OPTIONS } from './languageOptions.ts';
import { webhookAddress } from './webhookAddress.ts';

const nobody: FieldAccess = () => false;

const EVENTS: Readonly<Record<(typeof CHANGE_TYPES)[number], Label>> = {
  published: label('Published', 'نُشر', 'Publié', 'Publicado', 'Veröffentlicht'),
  updated: label('Updated', 'حُدّث', 'Mis à jour', 'Actualizado', 'Geändert'),
  moved: label('Moved to another address', 'انتقل إلى رابط آخر', 'Déplacé à une autre adresse', 'Movido a otra dirección', 'Unter anderer Adresse'),
  unpublished: label('Unpublished', 'أُلغي نشره', 'Dépublié', 'Retirado', 'Zurückgezogen'),
};
const ALL = label('Nothing chosen means all.', 'عدم اختيار شيء يعني الكل.', 'Aucun choix : tous.', 'Sin selección: todos.', 'Nichts gewählt heißt alle.');

/** Addresses that are told of every change of what readers get. */
export const webhooks = (settings: Pick<Settings, 'webhooks'>): CollectionConfig => ({
  slug: 'webhooks',
  labels: {
    singular: label('Webhook', 'خطاف ويب', 'Webhook', 'Webhook', 'Webhook'),
    plural: label('Webhooks', 'خطافات الويب', 'Webhooks', 'Webhooks', 'Webhooks'),
  },
  admin: { useAsTitle: 'name', group: MENU.house, defaultColumns: ['name', 'url', 'active'] },
  access: { read: ({ req }) => isAdmin(req.user), create: ({ req }) => isAdmin(req.user), update: ({ req }) => isAdmin(req.user), delete: ({ req }) => isAdmin(req.user) },
  lockDocuments: false,
  disableDuplicate: true,
  endpoints: webhookEndpoints,
  hooks: { beforeChange: [prepareWebhook], afterDelete: [forgetWebhook] },
  fields: [
    { name: 'name', type: 'text', required: true, label: label('Name', 'الاسم', 'Nom', 'Nombre', 'Name') },
    { name: 'url', type: 'text', required: true, label: label('Address', 'الرابط', 'Adresse', 'Dirección', 'Adresse'), validate: webhookAddress(settings), admin: { placeholder: 'https://example.org/hooks' } },
    /** `whsec_…`, as Standard Webhooks write it. */
    {
      name: 'secret', type: 'text', access: { create: nobody, update: nobody }, label: label('Secret', 'المفتاح السري', 'Secret', 'Secreto', 'Geheimnis'),
      admin: { readOnly: true, disableListColumn: true, disableListFilter: true, disableBulkEdit: true, components: { Field: '/src/admin/webhooks/WebhookSecret.tsx#WebhookSecret' } },
    },
    {
      name: 'events', type: 'select', hasMany: true, label: label('Events', 'الأحداث', 'Événements', 'Sucesos', 'Ereignisse'),
      options: CHANGE_TYPES.map((value) => ({ value, label: EVENTS[value] })), admin: { description: ALL },
    },
    {
      name: 'inLocales', type: 'select', hasMany: true, label: label('Languages', 'اللغات', 'Langues', 'Idiomas', 'Sprachen'),
      options: LANGUAGE_OPTIONS, admin: { description: ALL },
    },
    { name: 'active', type: 'checkbox', defaultValue: true, label: label('Switched on', 'مفعّل', 'Activé', 'Activado', 'Eingeschaltet') },
    /** Of the log of publications: what came before it has been put into deliveries. */
    { name: 'seen', type: 'number', access: { create: nobody, update: nobody }, admin: { hidden: true } },
    { name: 'lastDeliveries', type: 'ui', admin: { components: { Field: '/src/admin/webhooks/LastDeliveries.tsx#LastDeliveries' }, disableBulkEdit: true, disableListColumn: true } },
  ],
});
