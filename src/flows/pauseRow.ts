import type { Row } from '../store/rows.ts';
import type { Deps } from './deps.ts';

/** Keeps the machine away from one locale of one document, until somebody resumes it. People go on editing. */
export const pauseRow = async ({ store }: Pick<Deps, 'store'>, row: Row): Promise<void> => {
  await store.rows.pause(row.id);
};

/** Lets the machine work on a paused locale again, at once. */
export const resumeRow = async ({ store, now }: Pick<Deps, 'store' | 'now'>, row: Row): Promise<void> => {
  await store.rows.resume(row.id);
  await store.leases.mark(store.rows.workOf(row), now());
};
