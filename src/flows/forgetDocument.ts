import type { DocumentKey } from '../store/rows.ts';
import type { Deps } from './deps.ts';

/** A deleted document takes its rows and its work with it. Paid answers stay: the text may come back. */
export const forgetDocument = async ({ store }: Pick<Deps, 'store'>, key: DocumentKey): Promise<void> => {
  await store.rows.forget(key);
  await store.leases.forget(store.rows.workOf(key));
};
