import { VersoError, isVersoError } from '../../errors.ts';
import type { Entry } from '../../store/publications.ts';
import type { Row } from '../../store/rows.ts';
import { awaitSource } from './awaitSource.ts';
import { carryOut } from './carryOut.ts';
import { considerRow } from './considerRow.ts';
import { judgeLocale } from './judgeLocale.ts';
import { refusalOf } from './refusalOf.ts';
import type { PublishDeps } from './publishDeps.ts';

/** At once, with the source's next publication, or at an instant. */
export type When = 'now' | 'with-source' | Date;

interface Wish {
  readonly act: 'publish' | 'unpublish';
  readonly when: When;
  readonly by: string | null;
}

/**
 * A person wants a translation live, or down. At once it is an order carried out before the answer, so that a crash in
 * between only delays what follows from it. A new time takes the place of an earlier one.
 * Gives what readers have then.
 * @throws VersoError what `settleLocale` throws; `past` (400) for an instant that is over
 */
export const askToPublish = async (deps: PublishDeps, row: Row, { act, when, by }: Wish): Promise<Entry | null> => {
  const { store, now } = deps;
  const key = { collection: row.collection, documentId: row.documentId };
  const place = { ...key, locale: row.locale };
  if (when === 'with-source') {
    await awaitSource(deps, row, true);
    await considerRow(deps, { ...row, awaitsSource: true });
  } else if (when === 'now') {
    const { verdict } = await judgeLocale(deps, key, row.locale);
    if (act === 'publish' && !verdict.may) throw refusalOf(verdict);
    await store.orders.supersede(key, row.locale);
    const at = now();
    const order = await store.orders.add({ ...place, act, due: at, scheduled: false, data: null, by, at: at.toISOString() });
    if (order) await carryOut(deps, order).catch((error: unknown) => giveUp(deps, order.id, error));
  } else {
    if (when <= now()) throw new VersoError('past', 'That time is over already. Name one to come, or publish now.', { status: 400 });
    await store.orders.cancelScheduled(key, row.locale);
    await store.orders.add({ ...place, act, due: when, scheduled: true, data: null, by, at: now().toISOString() });
  }
  return store.publications.live(key, row.locale);
};

/** Whoever waits for the answer is told of a refusal, and it must not come true later. What only failed goes on by itself. */
const giveUp = async ({ store }: PublishDeps, order: string, error: unknown): Promise<never> => {
  if (isVersoError(error) && error.recourse === 'refuse') await store.orders.done(order);
  throw error;
};
