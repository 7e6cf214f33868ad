import type { LocaleCode } from '../../domain/locales.ts';
import type { LocalDatabase } from './localDatabase.ts';

/** A list of pages, as readers ask for it. Every value is checked before it gets here. */
export interface ListQuery {
  readonly locale: LocaleCode;
  /** Null: all that have addresses. */
  readonly collection: string | null;
  /** `[filter, value]`; all must hold. */
  readonly tags: readonly (readonly [string, string])[];
  /** ISO 8601, inclusive; null where open. */
  readonly from: string | null;
  readonly to: string | null;
  readonly order: 'newest' | 'oldest';
  /** Also what is only there in its source locale. */
  readonly withFallback: boolean;
  /** Only what people wrote or approved. */
  readonly reviewedOnly: boolean;
  /** The last page of the list before: its date and number. */
  readonly after: readonly [string, number] | null;
  readonly limit: number;
}

export interface Listed {
  readonly id: number;
  readonly date: string;
}

/** Lists over the narrow table, by row values instead of offsets: deep pages cost what the first one costs. */
export const mirrorLists = (db: LocalDatabase) => ({
  list: (query: ListQuery): Listed[] => {
    const { where, values } = conditions(query);
    const [sign, direction] = query.order === 'newest' ? ['<', 'DESC'] : ['>', 'ASC'];
    const after = query.after ? ` AND (p.date, p.id) ${sign} (?, ?)` : '';
    return db.all<Listed>(`SELECT p.id, p.date FROM pages p WHERE ${where}${after} ORDER BY p.date ${direction}, p.id ${direction} LIMIT ?`, ...values, ...(query.after ?? []), query.limit);
  },
  count: (query: ListQuery): number => {
    const { where, values } = conditions(query);
    return db.get<{ readonly total: number }>(`SELECT count(*) AS total FROM pages p WHERE ${where}`, ...values)?.total ?? 0;
  },
});

const conditions = ({ locale, collection, tags, from, to, withFallback, reviewedOnly }: ListQuery): { readonly where: string; readonly values: readonly (string | number)[] } => {
  const own = 'p.locale = ?';
  const fallback = `(${own} OR (p.is_source = 1 AND NOT EXISTS (SELECT 1 FROM pages o WHERE o.collection = p.collection AND o.document = p.document AND o.locale = ?)))`;
  // The database keeps each statement: their number is bounded, since only the shape of a query makes it another one.
  const parts: readonly (readonly [string, readonly string[]])[] = [
    withFallback ? [fallback, [locale, locale]] : [own, [locale]],
    collection === null ? ['p.slug IS NOT NULL', []] : ['p.collection = ?', [collection]],
    ...tags.map(([name, value]) => ['EXISTS (SELECT 1 FROM tags t WHERE t.name = ? AND t.value = ? AND t.page = p.id)', [name, value]] as const),
    ...(from === null ? [] : [['p.date >= ?', [from]] as const]),
    ...(to === null ? [] : [['p.date <= ?', [to]] as const]),
    ...(reviewedOnly ? [["p.kind <> 'machine'", []] as const] : []),
  ];
  return { where: parts.map(([clause]) => clause).join(' AND '), values: parts.flatMap(([, values]) => values) };
};
