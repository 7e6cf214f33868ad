import { webhookReason } from './words/webhookWords.ts';
import type { WebhookWords } from './words/words.ts';

/** What `GET /api/webhooks/:id/deliveries` answers. */
export interface Deliveries {
  readonly active: boolean;
  readonly deliveries: readonly ShownDelivery[];
}

export interface ShownDelivery {
  readonly id: string;
  readonly seq: number;
  readonly state: 'waiting' | 'delivered' | 'dead';
  readonly attempts: number;
  readonly due: string | null;
  /** HTTP status of the last answer. */
  readonly status: number | null;
  /** A code, and after it a network's own. */
  readonly error: string | null;
  readonly at: string;
  readonly event: { readonly type: keyof WebhookWords['events']; readonly title: string | null; readonly locale: string | null };
}

export interface DeliveryLine {
  readonly state: string;
  /** Why it failed last; null where it did not. */
  readonly reason: string | null;
  /** The network's own word for it. */
  readonly detail: string | null;
}

/**
 * How a delivery stands, and why.
 * @param time words an instant
 */
export const deliveryLine = ({ state, attempts, due, status, error }: Pick<ShownDelivery, 'state' | 'attempts' | 'due' | 'status' | 'error'>, words: WebhookWords, time: (at: Date) => string): DeliveryLine => {
  const [code = null, detail = null] = error?.split(' ') ?? [];
  const reason = code === null ? null : webhookReason(words, code).replace('{code}', String(status ?? ''));
  return { state: stateOf(state, attempts, due, error !== null, words, time), reason, detail };
};

const stateOf = (state: ShownDelivery['state'], attempts: number, due: string | null, isFailed: boolean, words: WebhookWords, time: (at: Date) => string): string => {
  if (state === 'delivered') return words.delivered;
  if (state === 'dead') return words.dead.replace('{n}', String(attempts));
  return isFailed && due !== null ? words.again.replace('{n}', String(attempts)).replace('{time}', time(new Date(due))) : words.waiting;
};
