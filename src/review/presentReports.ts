import type { ScreenReport } from '../domain/review/screen.ts';
import type { Store } from '../store/createStore.ts';
import type { KeptReport } from '../store/reports.ts';
import type { Row } from '../store/rows.ts';

/** What readers say of a translation and nobody answered, oldest first; never who they are. */
export const presentReports = async (store: Store, row: Row): Promise<readonly ScreenReport[]> => {
  if ((row.reports ?? 0) === 0) return [];
  const known = new Set((row.segments ?? []).map(({ id }) => id));
  return (await store.reports.openOf(row, row.locale)).map((report) => presentReport(report, known));
};

const presentReport = ({ id, segment, quote, comment, suggestion, also, count, at, readers }: KeptReport, known: ReadonlySet<string>): ScreenReport => ({
  id, quote, count, at,
  segment: segment !== null && known.has(segment) ? segment : null,
  words: [...(comment === null && suggestion === null ? [] : [{ comment, suggestion, at }]), ...(also ?? [])],
  awaited: (readers ?? []).length > 0,
});
