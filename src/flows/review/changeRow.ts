import { isRefusal } from '../../domain/review/refusal.ts';
import type { Refusal } from '../../domain/review/refusal.ts';
import { statusAfter } from '../../domain/review/translation.ts';
import type { Segment, Translation } from '../../domain/review/translation.ts';
import { VersoError } from '../../errors.ts';
import type { Row } from '../../store/rows.ts';
import type { Deps } from '../deps.ts';
import { considerRow } from '../publish/considerRow.ts';
import { showSoon } from './showSoon.ts';

/** What is to become of a row as it stands: new segments by id, other columns; null where nothing changes. */
export interface Change {
  readonly segments?: ReadonlyMap<string, Segment>;
  readonly more?: Partial<Translation>;
}

const MOST_ROUNDS = 50;

/**
 * Changes a row as people do: decided on the row as it stands, written where nobody was faster, else decided again.
 * Gives the row as it then stands, or the refusal. What changed is shown in the locale's Payload draft soon.
 * @throws VersoError `row-busy` (retry) where others were faster again and again
 */
export const changeRow = async ({ store, now }: Pick<Deps, 'store' | 'now'>, first: Row, decide: (row: Row) => Change | Refusal | null): Promise<Row | Refusal> => {
  let row: Row | null = first;
  for (let round = 0; row && round < MOST_ROUNDS; round += 1) {
    const change = decide(row);
    if (change === null) return row;
    if (isRefusal(change)) return change;
    const saved = await store.rows.save(row, { ...change.more, ...segmentsOf(row, change) }, now());
    if (saved) {
      if (saved.projected !== saved.revision) await showSoon({ store, now }, saved);
      if (mayReachReaders(change)) await considerRow({ store, now }, saved);
      return saved;
    }
    row = await store.rows.byId(first.id);
  }
  if (!row) return { refused: 'document_deleted' };
  throw new VersoError('row-busy', 'Others were faster again and again; please save again.', { status: 503, recourse: 'retry' });
};

/** What nobody approved reaches no reader by a person's hand. */
const mayReachReaders = ({ segments, more }: Change): boolean => more?.owned !== undefined || [...(segments?.values() ?? [])].some(({ state }) => state === 'reviewed');

const segmentsOf = (row: Row, { segments: changed }: Change): Partial<Translation> => {
  if (!changed || changed.size === 0) return {};
  const segments = (row.segments ?? []).map((segment) => changed.get(segment.id) ?? segment);
  return { segments, status: statusAfter(row.status, segments) };
};
