import { findingId } from '../domain/qa/finding.ts';
import { placesIn } from '../domain/review/placesIn.ts';
import type { NamedAct, ScreenFinding, ScreenReport, ScreenSegment } from '../domain/review/screen.ts';
import type { Act, Segment } from '../domain/review/translation.ts';
import type { Store } from '../store/createStore.ts';
import type { Row } from '../store/rows.ts';
import { presentReports } from './presentReports.ts';

/** People's names by id. */
export type Names = ReadonlyMap<string, string>;

export interface PresentedSegments {
  readonly segments: readonly ScreenSegment[];
  readonly names: Names;
  /** Everything that readers say of the text and nobody answered. */
  readonly reports: readonly ScreenReport[];
}

/** A row's segments as screens get them; only those of `which`, where it is given. */
export const presentSegments = async (store: Store, row: Row, which?: (segment: Segment) => boolean): Promise<PresentedSegments> => {
  const all = row.segments ?? [];
  const shown = which ? all.filter(which) : all;
  const owned = Object.values(row.owned ?? {}).flatMap(({ by, approved }) => [by ?? null, approved?.by ?? null]);
  const [names, notes, reports] = await Promise.all([store.colleagues.names([...shown.flatMap(peopleIn), ...owned, row.assignee]), store.notes.counts(row.id), presentReports(store, row)]);
  const places = shown.length === 0 ? new Map<string, readonly string[]>() : placesIn(all.map(({ path }) => path), store.documents.fieldsOf(row.collection));
  return {
    names, reports,
    segments: shown.map((segment) => ({
      ...presentSegment(segment, names, places.get(segment.path) ?? [segment.field]),
      notes: notes.get(segment.id) ?? 0, reports: reports.filter((report) => report.segment === segment.id),
    })),
  };
};

const presentSegment = (segment: Segment, names: Names, path: readonly string[]): Omit<ScreenSegment, 'notes' | 'reports'> => {
  const { id, revision, field, block, source, target, state, outdated, origin, engine, written, approved, firstApproval, previous, proposal, tags, maxLength } = segment;
  return {
    id, rev: revision, source, target, state, outdated, tags,
    block: { type: block, field, path },
    origin: origin === null ? null : { kind: origin, engine, written: namedAct(written, names) },
    approved: approved ? { ...named(approved, names), source: approved.source, target: approved.target } : null,
    previousSource: previous?.source ?? null,
    firstApproval: namedAct(firstApproval, names),
    proposal: proposal ?? null,
    findings: segment.findings.map((finding): ScreenFinding => {
      const name = findingId(finding);
      const waiver = segment.waived?.find((one) => one.finding === name);
      return { ...finding, id: name, waived: waiver ? { ...named(waiver, names), reason: waiver.reason } : null };
    }),
    max: maxLength ?? null,
    breaks: source.includes('\n') || tags.some(({ kind }) => kind === 'break'),
  };
};

export const namedAct = (act: Act | null | undefined, names: Names): NamedAct | null => (act ? named(act, names) : null);

const named = ({ by, at }: Act, names: Names): NamedAct => ({ by, at, name: by === null ? null : names.get(by) ?? null });

const peopleIn = ({ written, approved, firstApproval, waived }: Segment): (string | null)[] =>
  [written, approved, firstApproval, ...(waived ?? [])].map((act) => act?.by ?? null);
