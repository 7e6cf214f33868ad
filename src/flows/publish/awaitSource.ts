import type { Row } from '../../store/rows.ts';
import type { PublishDeps } from './publishDeps.ts';

/** Says of a row whether it goes live with its source's next publication. A row lost to a faster writer is read again. */
export const awaitSource = async ({ store, now }: PublishDeps, first: Row, awaitsSource: boolean): Promise<void> => {
  let row: Row | null = first;
  while (row && (row.awaitsSource ?? false) !== awaitsSource && !(await store.rows.save(row, { awaitsSource }, now()))) row = await store.rows.byId(first.id);
};
