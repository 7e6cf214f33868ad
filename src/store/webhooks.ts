import { randomBytes } from 'node:crypto';
import type { Payload } from 'payload';
import { isLocaleCode } from '../domain/locales.ts';
import { CHANGE_TYPES } from '../domain/publication/change.ts';
import type { Change } from '../domain/publication/change.ts';
import type { Wishes } from '../domain/webhook/webhookEvent.ts';
import { openTable } from './table.ts';
import type { Stored } from './table.ts';

interface Webhook {
  readonly name: string;
  readonly url: string;
  readonly secret: string | null;
  readonly active: boolean | null;
  /** The last entry of the log that was put into deliveries; null where nobody has begun. */
  readonly seen: number | null;
}

export type StoredWebhook = Stored<Webhook>;
export type Place = Pick<StoredWebhook, 'id' | 'seen'>;

const SECRET_BYTES = 32;

/** A new secret, as Standard Webhooks write it. */
export const newSecret = (): string => `whsec_${randomBytes(SECRET_BYTES).toString('base64')}`;

/** Who is told of changes, and how far each of them is. */
export const webhookStore = (payload: Payload) => {
  const table = openTable<Webhook>(payload, 'webhooks');
  const byId = (id: string) => ({ all: { id } as never });
  return {
    byId: async (id: string): Promise<StoredWebhook | null> => (await table.find(byId(id)))[0] ?? null,
    /** Those that are switched on, and their places in the log. */
    active: async (): Promise<Place[]> => (await table.find({ all: { active: true } }, { columns: ['seen'] })).map(({ id, seen }) => ({ id, seen: seen ?? null })),
    /** Those of these that are there, switched on or not. */
    known: async (ids: readonly string[]): Promise<ReadonlySet<string>> =>
      new Set((await table.find({ all: { id: { oneOf: ids } } as never }, { columns: ['name'] })).map(({ id }) => id)),
    /** What each of these wants to hear of. */
    wishes: async (ids: readonly string[]): Promise<ReadonlyMap<string, Wishes>> => {
      const { docs } = await payload.find({ collection: 'webhooks', where: { id: { in: [...ids] } }, depth: 0, pagination: false, overrideAccess: true });
      return new Map(docs.map(({ id, events, inLocales }) => [String(id), { events: (events ?? []).filter(isEvent), locales: (inLocales ?? []).filter(isLocaleCode) }]));
    },
    /** Moves a place; false where somebody was faster, and nothing is done. */
    advance: async ({ id, seen }: Place, to: number): Promise<boolean> => (await table.update({ all: { id, seen } as never }, { seen: to })) > 0,
    switchOff: async (id: string): Promise<void> => void (await table.update(byId(id), { active: false })),
    /** Gives the new secret, which holds at once; null where the webhook is gone. */
    renewSecret: async (id: string): Promise<string | null> => {
      const secret = newSecret();
      return (await table.update(byId(id), { secret })) > 0 ? secret : null;
    },
  };
};

const isEvent = (value: unknown): value is Change['type'] => (CHANGE_TYPES as readonly unknown[]).includes(value);

export type WebhookStore = ReturnType<typeof webhookStore>;
