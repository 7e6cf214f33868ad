import { LRUCache } from 'lru-cache';

const REMEMBERED_MS = 30_000;
const WINDOW_MS = 60_000;
const MOST_WRONG_A_MINUTE = 20;
const MOST_KEYS = 1000;
const MOST_WRONG = 10_000;
const MOST_ADDRESSES = 10_000;

export type Found<Value> = { readonly state: 'good'; readonly value: Value } | { readonly state: 'wrong' } | { readonly state: 'limited'; /** Seconds. */ readonly wait: number };

interface Known<Value> {
  readonly value: Value;
  readonly until: number;
}

interface Tries {
  count: number;
  readonly until: number;
}

/**
 * Remembers for 30 seconds what keys are worth, good and wrong ones apart, so that a flood of wrong ones pushes no good
 * one out. An address may ask for 20 keys a minute that turn out wrong; then nothing is looked up for it any more.
 */
export const keyMemory = <Value extends object>(now: () => Date) => {
  const good = new LRUCache<string, Known<Value>>({ max: MOST_KEYS });
  const wrong = new LRUCache<string, number>({ max: MOST_WRONG });
  const tries = new LRUCache<string, Tries>({ max: MOST_ADDRESSES });
  const asking = new Map<string, Promise<Found<Value>>>();

  const triesOf = (address: string, time: number): Tries => {
    const known = tries.get(address);
    if (known && known.until > time) return known;
    const fresh = { count: 0, until: time + WINDOW_MS };
    tries.set(address, fresh);
    return fresh;
  };

  const settle = async (hash: string, own: Tries, found: Promise<Value | null>): Promise<Found<Value>> => {
    const value = await found.catch((error: unknown) => {
      own.count -= 1;
      throw error;
    });
    if (value === null) {
      good.delete(hash);
      wrong.set(hash, now().getTime() + REMEMBERED_MS);
      return { state: 'wrong' };
    }
    own.count -= 1;
    good.set(hash, { value, until: now().getTime() + REMEMBERED_MS });
    return { state: 'good', value };
  };

  /**
   * @param hash of the key: the key itself is not kept
   * @param find asks the database, at most once at a time for one key
   */
  const ask = async (hash: string, address: string, find: () => Promise<Value | null>): Promise<Found<Value>> => {
    const time = now().getTime();
    const known = good.get(hash);
    if (known && known.until > time) return { state: 'good', value: known.value };
    if ((wrong.get(hash) ?? 0) > time) return { state: 'wrong' };
    const running = asking.get(hash);
    if (running) return running;
    const own = triesOf(address, time);
    if (!known && own.count >= MOST_WRONG_A_MINUTE) return { state: 'limited', wait: Math.max(1, Math.ceil((own.until - time) / 1000)) };
    own.count += 1;
    const asked = settle(hash, own, find().catch((error: unknown) => {
      if (known) return known.value;
      throw error;
    })).finally(() => asking.delete(hash));
    asking.set(hash, asked);
    return asked;
  };

  return { ask };
};
