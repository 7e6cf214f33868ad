import type { Refusal } from '../domain/review/refusal.ts';
import { rightsIn } from '../domain/review/rights.ts';
import type { Right } from '../domain/review/screen.ts';
import { VersoError } from '../errors.ts';
import type { Row } from '../store/rows.ts';
import { routeParam } from './respond.ts';
import type { Call } from './reviewDoor.ts';

export interface RowCall<Body> extends Call<Body> {
  readonly row: Row;
}

/** What a call asks for: reading wants any right; some calls do more than one thing, by what they were sent. */
type Needs<Body> = 'read' | Right | ((body: Body) => readonly Right[]);

/**
 * Hands on the translation that the address names, to people who have those rights in its locale.
 * A deleted or trashed document is told apart from one that never was.
 */
export const onRow = <Body>(needs: Needs<Body>, handle: (call: RowCall<Body>) => Promise<unknown>) => async (call: Call<Body>): Promise<unknown> => {
  const { store, person, req } = call;
  const id = routeParam(req, 'id');
  const row = await store.rows.byId(id);
  if (!row) return missing(call, id);
  const rights = rightsIn(person, row.locale);
  const needed = typeof needs === 'function' ? needs(call.body) : needs === 'read' ? [] : [needs];
  if (rights.length === 0 || !needed.every((right) => rights.includes(right))) return { refused: 'locale_not_yours' } satisfies Refusal;
  if ((await store.whereabouts.of(row)) !== 'here') return { refused: 'document_deleted' } satisfies Refusal;
  return handle({ ...call, row });
};

/** @throws VersoError `no-row` where nobody ever had it open */
const missing = async ({ store }: Call<unknown>, id: string): Promise<Refusal> => {
  if (await store.presences.isKnown(id)) return { refused: 'document_deleted' };
  throw new VersoError('no-row', 'There is no such translation.', { status: 404 });
};
