import { countsOf, NEEDS, openErrors } from './translation.ts';
import type { Counts, Need, Origin, Segment, Translation } from './translation.ts';

/** What lists and queues ask of a row, so that they never open its segments. */
export type Standing = Pick<Translation, 'counts' | 'outdated' | 'need' | 'queue' | 'since' | 'waitingOrigin'>;

type Facts = Pick<Translation, 'segments' | 'owned' | 'error' | 'reports' | 'live' | 'since' | 'need'>;

/** Wider than any instant in milliseconds, so that urgency always comes before age. */
const CLASS = 1e14;

/**
 * The columns that follow from a row's text and facts. A row keeps its place in the queue while it needs somebody:
 * `since` is when it began to.
 * @param now ISO 8601
 */
export const standingOf = (row: Facts, now: string): Standing => {
  const segments = row.segments ?? [];
  const counts = countsOf(segments);
  const need = needOf(row, segments, counts);
  const since = need === null ? null : (row.need ? row.since : null) ?? now;
  return {
    counts, need, since,
    outdated: counts.outdated > 0,
    queue: need === null || since === null ? null : NEEDS.indexOf(need) * CLASS + Date.parse(since),
    waitingOrigin: need === null ? null : originOf(segments.filter(isOpen)),
  };
};

const needOf = (row: Facts, segments: readonly Segment[], counts: Counts): Need | null => {
  if ((row.reports ?? 0) > 0) return 'report';
  const open = segments.filter(isOpen);
  const isOwnOpen = Object.values(row.owned ?? {}).some(({ approved, at }) => !approved || (at !== undefined && approved.at < at));
  if (open.length === 0 && !isOwnOpen) return null;
  if (open.some((segment) => openErrors(segment).length > 0)) return 'error';
  if (row.live && counts.outdated > 0) return 'outdated-live';
  if (row.error && counts.initial > 0) return 'failed';
  if (open.length > 0 && open.every(({ firstApproval }) => firstApproval)) return 'second-approval';
  return counts.outdated > 0 ? 'outdated' : 'review';
};

/** A segment that waits for a person. */
export const isOpen = (segment: Segment): boolean => segment.state !== 'reviewed' || segment.outdated;

const originOf = (open: readonly Segment[]): Origin | 'mixed' | null => {
  const origins = new Set(open.map(({ origin }) => origin).filter((origin) => origin !== null));
  const [first] = origins;
  return first === undefined ? null : origins.size === 1 ? first : 'mixed';
};
