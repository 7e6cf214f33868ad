/** Why a webhook could not be told, or why a button was refused. */
export const WEBHOOK_REASONS = [
  'timeout', 'private-address', 'bad-address', 'bad-secret', 'unreachable', 'redirect', 'status', 'gone',
  'webhook-off', 'no-webhook', 'no-delivery', 'still-waiting', 'forbidden', 'offline', 'unexpected',
] as const;
export type WebhookReason = (typeof WEBHOOK_REASONS)[number];

export const WEBHOOK_EVENTS = ['published', 'updated', 'moved', 'unpublished', 'test'] as const;

/** What stands in a webhook's form. `{time}`, `{n}` and `{code}` are put in. */
export interface WebhookWords {
  readonly secret: string;
  readonly secretLater: string;
  readonly secretHelp: string;
  readonly copy: string;
  readonly copied: string;
  readonly renew: string;
  readonly renewed: string;
  readonly renewTitle: string;
  readonly renewBody: string;
  readonly cancel: string;
  readonly deliveries: string;
  readonly none: string;
  readonly test: string;
  readonly testQueued: string;
  readonly switchedOff: string;
  readonly resend: string;
  readonly resendQueued: string;
  readonly event: string;
  readonly page: string;
  readonly state: string;
  readonly time: string;
  readonly action: string;
  readonly waiting: string;
  /** It failed so many times and is tried again at a time. */
  readonly again: string;
  readonly delivered: string;
  readonly dead: string;
  readonly events: Readonly<Record<(typeof WEBHOOK_EVENTS)[number], string>>;
  readonly reason: Readonly<Record<WebhookReason, string>>;
}
