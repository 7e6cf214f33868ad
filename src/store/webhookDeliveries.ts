import type { Payload } from 'payload';
import type { WebhookEvent } from '../domain/webhook/webhookEvent.ts';
import { openTable } from './table.ts';
import type { Stored } from './table.ts';

/** One event for one webhook. */
export interface WebhookDelivery {
  readonly webhook: string;
  /** The change's place in the log; below 0 for a test. */
  readonly seq: number;
  readonly event: WebhookEvent;
  readonly state: 'waiting' | 'delivered' | 'dead';
  /** Tries, one that is being made included. */
  readonly attempts: number;
  /** When it is tried next. While somebody tries it, when others may: a lease. Null when it is done. */
  readonly due: Date | null;
  /** HTTP status of the last answer. */
  readonly status: number | null;
  readonly error: string | null;
  /** ISO 8601: when it was put here, delivered or given up. */
  readonly at: string;
}

export type StoredDelivery = Stored<WebhookDelivery>;

const MOST_AT_ONCE = 50;
const SHOWN = 25;
const LIST = ['webhook', 'seq', 'event', 'state', 'attempts', 'due', 'status', 'error', 'at'] as const;

/** What was sent to webhooks, and what is to be. */
export const webhookDeliveryStore = (payload: Payload) => {
  const table = openTable<WebhookDelivery>(payload, 'webhook-deliveries');
  const byId = (id: string) => ({ all: { id } as never });
  /** As it was taken: whoever took longer than the lease changes nothing any more. */
  const mine = ({ id, due, attempts }: StoredDelivery) => ({ all: { id, due, attempts, state: 'waiting' } as never });

  return {
    /** Puts events into the queue of a webhook; those that are there already stay as they are. */
    put: (webhook: string, events: readonly { readonly seq: number; readonly event: WebhookEvent }[], now: Date): Promise<void> =>
      table.insertMissing(events.map(({ seq, event }) => ({ webhook, seq, event, state: 'waiting', attempts: 0, due: now, at: now.toISOString() }))),
    /** Puts a test into the queue, at a number of its own below 0; gives the number. */
    putTest: async (webhook: string, event: WebhookEvent, now: Date): Promise<number> => {
      let seq = -now.getTime();
      while (!(await table.add({ webhook, seq, event, state: 'waiting', attempts: 0, due: now, at: now.toISOString() }))) seq -= 1;
      return seq;
    },
    /** The webhooks for which something is due. */
    webhooksDue: async (now: Date): Promise<string[]> => (await table.tally({ all: { state: 'waiting', due: { atMost: now } } }, ['webhook'])).map(({ webhook }) => webhook),
    /** What is due for a webhook, in the order in which it is to be tried. */
    due: async (webhook: string, now: Date): Promise<string[]> =>
      (await table.find({ all: { state: 'waiting', due: { atMost: now }, webhook } }, { columns: ['seq'], sort: ['due', 'seq'], limit: MOST_AT_ONCE })).map(({ id }) => id),
    /** Takes a delivery that is due until then, and counts the try; null where somebody else has it. */
    take: (id: string, now: Date, until: Date): Promise<StoredDelivery | null> =>
      table.take({ all: { id, state: 'waiting', due: { atMost: now } } as never }, { due: until }, { add: { attempts: 1 } }),
    delivered: (taken: StoredDelivery, status: number, now: Date): Promise<number> =>
      table.update(mine(taken), { state: 'delivered', due: null, status, error: null, at: now.toISOString() }),
    again: (taken: StoredDelivery, why: { readonly status: number | null; readonly error: string }, due: Date): Promise<number> => table.update(mine(taken), { ...why, due }),
    dead: (taken: StoredDelivery, why: { readonly status: number | null; readonly error: string }, now: Date): Promise<number> =>
      table.update(mine(taken), { ...why, state: 'dead', due: null, at: now.toISOString() }),
    /** Gives a try back that was broken off. */
    release: (taken: StoredDelivery, now: Date): Promise<number> => table.update(mine(taken), { due: now, attempts: taken.attempts - 1 }),
    byId: async (id: string): Promise<StoredDelivery | null> => (await table.find(byId(id)))[0] ?? null,
    /** Sends what is done with, well or badly, once more from the beginning; false where it is not done with. */
    resend: async (id: string, now: Date): Promise<boolean> =>
      (await table.update({ all: { id, state: { oneOf: ['delivered', 'dead'] } } as never }, { state: 'waiting', attempts: 0, due: now, error: null, at: now.toISOString() })) > 0,
    /** The last changes, the last tests and what was given up, the newest first. */
    latest: async (webhook: string): Promise<StoredDelivery[]> => {
      const parts = await Promise.all([
        table.find({ all: { webhook, seq: { above: 0 } } }, { columns: LIST, sort: '-seq', limit: SHOWN }),
        table.find({ all: { webhook, seq: { atMost: 0 } } }, { columns: LIST, sort: 'seq', limit: SHOWN }),
        table.find({ all: { webhook, state: 'dead' } }, { columns: LIST, sort: '-seq', limit: SHOWN }),
      ]);
      const unique = new Map(parts.flat().map((delivery) => [delivery.id, delivery]));
      return [...unique.values()].toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : b.seq - a.seq));
    },
    /** Forgets what was delivered before one time, and what was given up or has waited since before another. */
    forgetOld: async (delivered: Date, others: Date): Promise<number> =>
      (await table.delete({ all: { state: 'delivered', at: { atMost: delivered.toISOString() } } })) +
      (await table.delete({ all: { state: { oneOf: ['dead', 'waiting'] }, at: { atMost: others.toISOString() } } })),
    /** The webhooks for which there is anything. */
    webhooks: async (): Promise<string[]> => (await table.tally({}, ['webhook'])).map(({ webhook }) => webhook),
    forget: (webhook: string): Promise<number> => table.delete({ all: { webhook } }),
  };
};

export type WebhookDeliveryStore = ReturnType<typeof webhookDeliveryStore>;
