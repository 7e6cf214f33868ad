import { VersoError } from '../errors.ts';
import type { Row } from '../store/rows.ts';
import type { Deps } from './deps.ts';

const MOST_ROUNDS = 10;

/**
 * Gives a field whose structure a translator changed back to the source's structure. Their texts that belong to a
 * segment stay; what they added beyond the source goes, and stays in Payload's versions.
 * @throws VersoError `not-owned` where the field is nobody's
 */
export const handBackField = async ({ store, now }: Pick<Deps, 'store' | 'now'>, first: Row, field: string): Promise<void> => {
  let row: Row | null = first;
  for (let round = 0; row && round < MOST_ROUNDS; round += 1) {
    const { [field]: owned, ...others } = row.owned ?? {};
    if (!owned) throw new VersoError('not-owned', `The field "${field}" follows the source already.`, { status: 409, params: { field } });
    if (await store.rows.save(row, { owned: others })) return void (await store.leases.mark(store.rows.workOf(row), now()));
    row = await store.rows.byId(first.id);
  }
};
