import { AsyncLocalStorage } from 'node:async_hooks';

interface Locks {
  /** By key: settles when the last who asked is done. */
  readonly tails: Map<string, Promise<unknown>>;
  readonly held: AsyncLocalStorage<ReadonlySet<string>>;
}

/** Next bundles a second copy of this module into the same process; both must queue in one line. */
const SHARED = Symbol.for('verso.documentLocks');
const shared = globalThis as typeof globalThis & { [SHARED]?: Locks };
const locks: Locks = (shared[SHARED] ??= { tails: new Map(), held: new AsyncLocalStorage() });

/**
 * Runs `work` when nobody else in this process works on `key`; first come, first served.
 * Payload writes whole versions, so two parallel writes to one document lose one, also in different locales.
 * A holder may ask again for its own key. Gives and throws what `work` does.
 * @param key `collection:id`
 */
export const withDocumentLock = async <T>(key: string, work: () => Promise<T>): Promise<T> => {
  const held = locks.held.getStore();
  if (held?.has(key)) return work();
  const before = locks.tails.get(key) ?? Promise.resolve();
  const mine = before.then(() => locks.held.run(new Set(held).add(key), work));
  const settled = mine.catch(() => undefined);
  locks.tails.set(key, settled);
  try {
    return await mine;
  } finally {
    if (locks.tails.get(key) === settled) locks.tails.delete(key);
  }
};
