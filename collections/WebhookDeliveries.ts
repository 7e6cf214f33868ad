import type { CollectionConfig } from 'payload';
import { isAdmin } from '../src/access/isAdmin.ts';
import { label, MENU } from './labels.ts';

/** What was sent to webhooks, or is to be; written by the sender alone. */
export const WebhookDeliveries: CollectionConfig = {
  slug: 'webhook-deliveries',
  labels: {
    singular: label('Webhook delivery', 'إرسال خطاف', 'Envoi de webhook', 'Envío de webhook', 'Webhook-Zustellung'),
    plural: label('Webhook deliveries', 'إرسالات الخطافات', 'Envois de webhooks', 'Envíos de webhooks', 'Webhook-Zustellungen'),
  },
  admin: { group: MENU.house, useAsTitle: 'seq', defaultColumns: ['webhook', 'seq', 'state', 'attempts', 'error'] },
  access: { read: ({ req }) => isAdmin(req.user), create: () => false, update: () => false, delete: () => false },
  lockDocuments: false,
  indexes: [{ fields: ['webhook', 'seq'], unique: true }, { fields: ['state', 'due'] }],
  fields: [
    /** The webhook's id. */
    { name: 'webhook', type: 'text', required: true },
    /** The change's place in the log. */
    { name: 'seq', type: 'number', required: true },
    { name: 'event', type: 'json' },
    { name: 'state', type: 'select', options: ['waiting', 'delivered', 'dead'], required: true },
    { name: 'attempts', type: 'number' },
    { name: 'due', type: 'date' },
    /** HTTP status of the last answer. */
    { name: 'status', type: 'number' },
    { name: 'error', type: 'text' },
    /** ISO 8601: when it was put here, or delivered. */
    { name: 'at', type: 'text' },
  ],
};
