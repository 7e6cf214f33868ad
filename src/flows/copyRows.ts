import type { OwnedField, Translation } from '../domain/review/translation.ts';
import type { FieldSpec } from '../domain/segments/types.ts';
import type { DocumentKey } from '../store/rows.ts';
import type { Deps } from './deps.ts';

/**
 * Gives a duplicated document the translations of the one it was made from; its texts align by themselves, so the next
 * run sends nothing. Owned fields with rows of their own are left behind: their row ids belong to the first document.
 */
export const copyRows = async ({ store }: Pick<Deps, 'store'>, from: DocumentKey, to: DocumentKey): Promise<void> => {
  const fields = store.documents.fieldsOf(from.collection);
  const rows = await store.rows.ofDocument(from);
  await store.rows.add(rows.map(({ id: _, ...row }): Translation => ({
    ...row, ...to, owned: withoutRows(row.owned, fields), status: row.status === 'paused' ? 'paused' : 'pending',
    projected: null, fingerprint: null, error: null, characters: { sent: 0, billed: 0, saved: 0 },
    live: false, liveOutdated: false, awaitsSource: false, considered: null, reports: null, assignee: null, assignedUntil: null,
  })));
};

const withoutRows = (owned: Translation['owned'], fields: readonly FieldSpec[]): Record<string, OwnedField> | null => {
  const flat = new Set(fields.filter(({ kind }) => kind === 'text' || kind === 'richText').map(({ name }) => name));
  const kept = Object.entries(owned ?? {}).filter(([field]) => flat.has(field));
  return kept.length > 0 ? Object.fromEntries(kept) : null;
};
