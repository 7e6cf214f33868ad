import { isPseudo } from '../../domain/qa/reading/isPseudo.ts';
import type { Refusal } from '../../domain/review/refusal.ts';
import { extract } from '../../domain/segments/extract.ts';
import type { Row } from '../../store/rows.ts';
import type { Deps } from '../deps.ts';
import { changeRow } from './changeRow.ts';

export interface OwnedFieldRequest {
  readonly field: string;
  /** When its content was written that they saw (ISO 8601); null where nobody knows. */
  readonly seen: string | null;
  readonly by: string;
}

/** Approves the content of a field whose structure a translator changed, as it was on the screen; only that goes live. */
export const approveOwnedField = (deps: Pick<Deps, 'store' | 'now'>, first: Row, { field, seen, by }: OwnedFieldRequest): Promise<Row | Refusal> => {
  const specs = deps.store.documents.fieldsOf(first.collection).filter(({ name }) => name === field);
  return changeRow(deps, first, (row) => {
    const owned = Object.hasOwn(row.owned ?? {}, field) ? row.owned?.[field] : undefined;
    if (!owned) return { refused: 'not_owned' };
    if ((owned.at ?? null) !== seen) return { refused: 'field_changed' };
    if (owned.approved && owned.approved.at >= (owned.at ?? '')) return null;
    if (extract({ [field]: owned.data }, specs).segments.some(({ text }) => isPseudo(text))) return { refused: 'pseudo' };
    return { more: { owned: { ...row.owned, [field]: { ...owned, approved: { data: owned.data, by, at: deps.now().toISOString() } } } } };
  });
};
