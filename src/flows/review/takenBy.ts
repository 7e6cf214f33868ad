import { VersoError } from '../../errors.ts';
import type { Store } from '../../store/createStore.ts';
import type { Row } from '../../store/rows.ts';

/** The refusal that says who works on a text, and until when. */
export const takenBy = async (store: Store, { id }: Pick<Row, 'id'>): Promise<VersoError> => {
  const row = await store.rows.byId(id);
  if (!row) return new VersoError('no-row', 'This translation is not there any more.', { status: 404 });
  const name = (await store.colleagues.names([row.assignee])).get(row.assignee ?? '') ?? '';
  const params = { by: row.assignee, name, until: row.assignedUntil };
  return new VersoError('taken', `${name || 'Somebody else'} works on this text until ${row.assignedUntil}.`, { status: 409, params });
};
