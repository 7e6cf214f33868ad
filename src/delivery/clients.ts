import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { clientFault } from '../domain/clients/apiClient.ts';
import type { ApiClient, ClientFault } from '../domain/clients/apiClient.ts';
import { holdsKey, prefixIn } from '../domain/clients/apiKey.ts';
import { hashKey } from '../store/apiClients.ts';
import type { ApiClientStore } from '../store/apiClients.ts';
import { addressOf } from './addressOf.ts';
import { keyIn } from './hasKey.ts';
import { keyMemory } from './keyMemory.ts';
import type { Refusal } from './refusal.ts';

/** Who a request is from: anybody, a client with a key of its own, or somebody who may not read. */
export type Admission =
  | { readonly kind: 'public' }
  | { readonly kind: 'client'; readonly client: ApiClient }
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly wait: number | null };

export interface ClientGateParts {
  readonly store: Pick<ApiClientStore, 'byPrefix'>;
  /** Whether sites read without a key. */
  readonly publicRead: boolean;
  /** Proxies whose X-Forwarded-For is believed, in Express's words. */
  readonly trustProxy: string;
  readonly now: () => Date;
}

/**
 * Says who a request is from. Keys come in `Authorization: Bearer …` or `X-Api-Key`. What was found is remembered for 30
 * seconds, so a key that was switched off or replaced opens nothing after that; an expiry counts at once. While the
 * database is away, keys that were good before stay good.
 * @throws what the database threw, for a key that this process has not seen
 */
export const clientGate = ({ store, publicRead, trustProxy, now }: ClientGateParts) => {
  const addresses = addressOf(trustProxy);
  const memory = keyMemory<ApiClient>(now);

  const find = async (key: string, prefix: string): Promise<ApiClient | null> => {
    const client = await store.byPrefix(prefix);
    return client !== null && client.hash !== null && isEqual(client.hash, hashKey(key)) ? client : null;
  };

  return async (request: IncomingMessage): Promise<Admission> => {
    if (isKeyInAddress(request.url ?? '')) return refused('key_in_address');
    const key = keyIn(request);
    if (key === null) return publicRead ? { kind: 'public' } : refused('key_needed');
    const prefix = prefixIn(key);
    if (prefix === null) return refused('key_unknown');
    const found = await memory.ask(hashKey(key), addresses.of(request), () => find(key, prefix));
    if (found.state === 'limited') return refused('too_many_wrong_keys', found.wait);
    if (found.state === 'wrong') return refused('key_unknown');
    const fault = clientFault(found.value, request.headers.origin, now());
    return fault === null ? { kind: 'client', client: found.value } : refused(fault);
  };
};

export type ClientGate = ReturnType<typeof clientGate>;

type RefusalCode = ClientFault | 'key_unknown' | 'key_needed' | 'key_in_address' | 'too_many_wrong_keys';

const REFUSALS: Readonly<Record<RefusalCode, readonly [status: number, message: string]>> = {
  key_needed: [401, 'Reading here needs a key: send it as "Authorization: Bearer …" or "X-Api-Key". An admin makes one under API clients.'],
  key_unknown: [401, 'This key opens nothing: it is mistyped, or was replaced by a new one.'],
  key_expired: [401, 'This key is over. An admin can set a later end, or make another.'],
  key_disabled: [401, 'This key was switched off by an admin.'],
  key_in_address: [400, 'Keys are not sent in addresses, which are written into logs: send it as "Authorization: Bearer …" or "X-Api-Key", and make a new one, for this one was seen.'],
  origin_forbidden: [403, 'Pages of this site may not use this key. An admin can add the site to the API client; without any, only servers may use it.'],
  too_many_wrong_keys: [429, 'Too many wrong keys from this address. Ask again later.'],
};

const refused = (code: RefusalCode, wait: number | null = null): Admission => {
  const [status, message] = REFUSALS[code];
  return { kind: 'refused', refusal: { status, code, message }, wait };
};

const isEqual = (one: string, other: string): boolean => {
  const [a, b] = [Buffer.from(one, 'utf8'), Buffer.from(other, 'utf8')];
  return a.length === b.length && timingSafeEqual(a, b);
};

const KEY_NAMES: ReadonlySet<string> = new Set(['key', 'api_key', 'apikey', 'api-key', 'x-api-key', 'access_token']);

const isKeyInAddress = (url: string): boolean => {
  if (holdsKey(url)) return true;
  const query = url.indexOf('?');
  return query !== -1 && [...new URLSearchParams(url.slice(query))].some(([name, value]) => KEY_NAMES.has(name.toLowerCase()) || holdsKey(value));
};
