import type { Row } from '../../store/rows.ts';
import type { Deps } from '../deps.ts';

const SOON_MS = 1500;

/**
 * Has the worker show a row in its locale's Payload draft soon. Where the document's work lies further ahead already (the
 * source rests before it is translated, an engine is waited for), that time stays: this is no reason to ask an engine.
 */
export const showSoon = async ({ store, now }: Pick<Deps, 'store' | 'now'>, row: Row): Promise<void> => {
  const work = store.rows.workOf(row);
  const soon = new Date(now().getTime() + SOON_MS);
  const [waiting] = await store.leases.waiting([work]);
  if (waiting?.due && waiting.due > soon) return;
  await store.leases.mark(work, soon);
};
