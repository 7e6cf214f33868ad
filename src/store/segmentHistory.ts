import type { Payload } from 'payload';
import type { Act, Approval, Segment } from '../domain/review/translation.ts';
import { openTable } from './table.ts';
import type { Stored } from './table.ts';

/** A text that a segment had. */
export interface PastText {
  readonly row: string;
  readonly segment: string;
  /** The segment's revision that had it. */
  readonly revision: number;
  readonly source: string;
  readonly target: string;
  readonly state: Segment['state'];
  readonly origin: Segment['origin'];
  readonly engine: string | null;
  readonly written: Act | null;
  readonly approved: Approval | null;
  /** When it was replaced (ISO 8601). */
  readonly at: string;
}

/** What segments said before. An entry is true whatever becomes of the save that makes it, so it comes first. */
export const segmentHistoryStore = (payload: Payload) => {
  const table = openTable<PastText>(payload, 'segment-history');
  return {
    keep: (row: string, segments: readonly Segment[], at: string): Promise<void> =>
      table.insertMissing(segments.map((segment) => ({
        row, segment: segment.id, revision: segment.revision, source: segment.source, target: segment.target ?? '', state: segment.state,
        origin: segment.origin, engine: segment.engine, written: segment.written ?? null, approved: segment.approved ?? null, at,
      }))),
    /** A segment's former texts, newest first. */
    ofSegment: (row: string, segment: string): Promise<Stored<PastText>[]> => table.find({ all: { row, segment } }, { sort: '-revision', limit: 200 }),
    /** The text a segment had at a revision, or null where nobody kept it. */
    at: async (row: string, segment: string, revision: number): Promise<Stored<PastText> | null> =>
      (await table.find({ all: { row, segment, revision } }))[0] ?? null,
    ofRow: (row: string, limit: number): Promise<Stored<PastText>[]> => table.find({ all: { row } }, { sort: '-at', limit }),
    forget: (rows: readonly string[]): Promise<number> => (rows.length === 0 ? Promise.resolve(0) : table.delete({ all: { row: { oneOf: rows } } })),
  };
};
