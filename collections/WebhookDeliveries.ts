import type { CollectionConfig } from 'payload';
import { isAdmin } from '../src/access/isAdmin.ts';
import { webhookDeliveryEndpoints } from '../src/review/webhookEndpoints.ts';
import { label, MENU } from './labels.ts';

/** What was sent to webhooks, or is to be; written by the sender alone. */
export const WebhookDeliveries: CollectionConfig = {
  slug: 'webhook-deliveries',
  labels: {
    singular: label('Webhook delivery', 'إرسال خطاف', 'Envoi de webhook', 'Envío de webhook', 'Webhook-Zustellung'),
    plural: label('Webhook deliveries', 'إرسالات الخطافات', 'Envois de webhooks', 'Envíos de webhooks', 'Webhook-Zustellungen'),
  },
  admin: { group: MENU.house, useAsTitle: 'seq', defaultColumns: ['seq', 'state', 'attempts', 'status', 'error', 'at'] },
  access: { read: ({ req }) => isAdmin(req.user), create: () => false, update: () => false, delete: () => false },
  lockDocuments: false,
  endpoints: webhookDeliveryEndpoints,
  indexes: [{ fields: ['webhook', 'seq'], unique: true }, { fields: ['state', 'due'] }],
  fields: [
    { name: 'resend', type: 'ui', admin: { components: { Field: '/src/admin/webhooks/ResendDelivery.tsx#ResendDelivery' }, disableBulkEdit: true, disableListColumn: true } },
    /** The webhook's id. */
    { name: 'webhook', type: 'text', required: true, label: label('Webhook', 'خطاف الويب', 'Webhook', 'Webhook', 'Webhook') },
    /** The change's place in the log; below 0 for a test. */
    { name: 'seq', type: 'number', required: true, label: label('Number', 'الرقم', 'Numéro', 'Número', 'Nummer') },
    {
      name: 'event', type: 'json', label: label('Event', 'الحدث', 'Événement', 'Suceso', 'Ereignis'),
      admin: { components: { Field: '/src/admin/webhooks/EventJson.tsx#EventJson' } },
    },
    {
      name: 'state', type: 'select', required: true, label: label('State', 'الحالة', 'État', 'Estado', 'Stand'),
      options: [
        { value: 'waiting', label: label('Waiting', 'في الانتظار', 'En attente', 'En espera', 'Wartet') },
        { value: 'delivered', label: label('Delivered', 'سُلّم', 'Remis', 'Entregado', 'Zugestellt') },
        { value: 'dead', label: label('Given up', 'تُرك', 'Abandonné', 'Abandonado', 'Aufgegeben') },
      ],
    },
    { name: 'attempts', type: 'number', label: label('Tries', 'المحاولات', 'Essais', 'Intentos', 'Versuche') },
    { name: 'due', type: 'date', label: label('Next try', 'المحاولة التالية', 'Prochain essai', 'Próximo intento', 'Nächster Versuch') },
    /** HTTP status of the last answer. */
    { name: 'status', type: 'number', label: label('Answer', 'الرد', 'Réponse', 'Respuesta', 'Antwort') },
    { name: 'error', type: 'text', label: label('Error', 'الخطأ', 'Erreur', 'Error', 'Fehler') },
    /** ISO 8601: when it was put here, delivered or given up. */
    { name: 'at', type: 'text', label: label('Time', 'الوقت', 'Moment', 'Momento', 'Zeit') },
  ],
};
