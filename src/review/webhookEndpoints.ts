import type { Endpoint, PayloadRequest } from 'payload';
import { isAdmin } from '../access/isAdmin.ts';
import { testEvent } from '../domain/webhook/webhookEvent.ts';
import { VersoError } from '../errors.ts';
import { webhookDeliveryStore } from '../store/webhookDeliveries.ts';
import type { StoredDelivery } from '../store/webhookDeliveries.ts';
import { webhookStore } from '../store/webhooks.ts';
import type { StoredWebhook } from '../store/webhooks.ts';
import { forbidden, routeParam, staffEndpoint } from './respond.ts';

/** What admins do to a webhook. */
export const webhookEndpoints: Endpoint[] = [
  staffEndpoint('get', '/:id/deliveries', async (req) => {
    const { id, active } = await webhookOf(req);
    return { active: active === true, deliveries: (await webhookDeliveryStore(req.payload).latest(id)).map(presentDelivery) };
  }),
  staffEndpoint('post', '/:id/rotate', async (req) => {
    const secret = await webhookStore(req.payload).renewSecret((await webhookOf(req)).id);
    if (secret === null) throw noWebhook();
    return { secret };
  }),
  staffEndpoint('post', '/:id/test', async (req) => {
    const { id } = switchedOn(await webhookOf(req));
    const now = new Date();
    return { seq: await webhookDeliveryStore(req.payload).putTest(id, testEvent(now), now) };
  }, 202),
];

/** What admins do to one delivery. */
export const webhookDeliveryEndpoints: Endpoint[] = [
  staffEndpoint('post', '/:id/resend', async (req) => {
    if (!isAdmin(req.user)) throw forbidden();
    const deliveries = webhookDeliveryStore(req.payload);
    const delivery = await deliveries.byId(routeParam(req, 'id'));
    if (!delivery) throw new VersoError('no-delivery', 'This delivery is not there any more.', { status: 404 });
    switchedOn(await webhookStore(req.payload).byId(delivery.webhook));
    if (!(await deliveries.resend(delivery.id, new Date()))) throw new VersoError('still-waiting', 'This delivery is still waiting to be sent.', { status: 409 });
    return { id: delivery.id, state: 'waiting' };
  }, 202),
];

/** @throws VersoError `forbidden`, `no-webhook` */
const webhookOf = async (req: PayloadRequest): Promise<StoredWebhook> => {
  if (!isAdmin(req.user)) throw forbidden();
  const webhook = await webhookStore(req.payload).byId(routeParam(req, 'id'));
  if (!webhook) throw noWebhook();
  return webhook;
};

/** @throws VersoError `no-webhook`, `webhook-off` */
const switchedOn = (webhook: StoredWebhook | null): StoredWebhook => {
  if (!webhook) throw noWebhook();
  if (webhook.active !== true) throw new VersoError('webhook-off', 'This webhook is switched off. Switch it on first.', { status: 409 });
  return webhook;
};

const noWebhook = (): VersoError => new VersoError('no-webhook', 'This webhook is not there any more.', { status: 404 });

const presentDelivery = ({ id, seq, event, state, attempts, due, status, error, at }: StoredDelivery) => ({
  id, seq, state, attempts, due, status: status ?? null, error: error ?? null, at,
  event: event.type === 'test' ? { type: event.type, title: null, locale: null } : { type: event.type, title: event.data.title, locale: event.data.locale },
});
