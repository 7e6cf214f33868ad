import { createHash, randomInt } from 'node:crypto';
import type { Payload } from 'payload';
import type { ApiClient } from '../domain/clients/apiClient.ts';
import { formatKey, KEY_LETTERS, PREFIX_LENGTH, SECRET_LENGTH } from '../domain/clients/apiKey.ts';
import { openTable } from './table.ts';

/** A key as it is shown, once. */
export interface NewKey {
  readonly key: string;
  readonly prefix: string;
}

export interface NewClient {
  readonly name: string;
  readonly origins: readonly string[];
  readonly expiresAt: string | null;
  readonly readsPerMinute: number | null;
}

interface KeyColumns {
  readonly prefix: string;
  readonly hash: string;
}

/** What is kept of a key: its SHA-256, hex. A key is random enough that no slower hash is needed. */
export const hashKey = (key: string): string => createHash('sha256').update(key).digest('hex');

/** The sites and programs that read with a key of their own. */
export const apiClientStore = (payload: Payload) => {
  const table = openTable<KeyColumns>(payload, 'api-clients');
  return {
    /** Gives a client a new key; the one it had is worth nothing from then on. Null where the client is gone. */
    issue: async (id: string): Promise<NewKey | null> => {
      const prefix = random(PREFIX_LENGTH);
      const key = formatKey(prefix, random(SECRET_LENGTH));
      return (await table.update({ all: { id } as never }, { prefix, hash: hashKey(key) })) > 0 ? { key, prefix } : null;
    },
    /** The client whose key begins so; null where there is none. */
    byPrefix: async (prefix: string): Promise<ApiClient | null> => {
      const { docs } = await payload.find({ collection: 'api-clients', where: { prefix: { equals: prefix } }, depth: 0, limit: 1, pagination: false, overrideAccess: true, showHiddenFields: true });
      return docs[0] ? clientOf(docs[0] as unknown as Readonly<Record<string, unknown>>) : null;
    },
    /** Adds a client without a key; gives its id. */
    add: async ({ origins, ...client }: NewClient): Promise<string> => {
      const { id } = await payload.create({ collection: 'api-clients', data: { ...client, origins: [...origins] }, depth: 0, overrideAccess: true });
      return String(id);
    },
  };
};

export type ApiClientStore = ReturnType<typeof apiClientStore>;

const random = (length: number): string => Array.from({ length }, () => KEY_LETTERS[randomInt(KEY_LETTERS.length)]).join('');

const clientOf = ({ id, name, prefix, hash, origins, expiresAt, readsPerMinute, disabled }: Readonly<Record<string, unknown>>): ApiClient => ({
  id: String(id),
  name: String(name),
  prefix: typeof prefix === 'string' ? prefix : null,
  hash: typeof hash === 'string' ? hash : null,
  origins: Array.isArray(origins) ? origins.filter((origin) => typeof origin === 'string') : [],
  expiresAt: typeof expiresAt === 'string' ? expiresAt : null,
  readsPerMinute: typeof readsPerMinute === 'number' ? readsPerMinute : null,
  disabled: disabled === true,
});
