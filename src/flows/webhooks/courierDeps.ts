import type { ChangeStore } from '../../store/changes.ts';
import type { WebhookDeliveryStore } from '../../store/webhookDeliveries.ts';
import type { WebhookStore } from '../../store/webhooks.ts';
import type { Send } from '../../webhooks/send.ts';

/** What the flows that tell webhooks are handed. */
export interface CourierDeps {
  readonly webhooks: WebhookStore;
  readonly deliveries: WebhookDeliveryStore;
  readonly changes: ChangeStore;
  readonly send: Send;
  /** Address of the delivery API, without a trailing slash. */
  readonly api: string;
  readonly now: () => Date;
  /** From 0 to 1. */
  readonly chance: () => number;
  readonly log: { warn(details: object, message: string): void };
}
