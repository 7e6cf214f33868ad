import type { Payload } from 'payload';
import { openTable } from './table.ts';
import type { Stored } from './table.ts';

/** What somebody told the others about a segment. */
export interface SegmentNote {
  readonly row: string;
  readonly segment: string;
  readonly text: string;
  readonly by: string;
  /** ISO 8601. */
  readonly at: string;
}

/** What translators and editors tell each other about segments. */
export const segmentNoteStore = (payload: Payload) => {
  const table = openTable<SegmentNote>(payload, 'segment-notes');
  return {
    add: (note: SegmentNote): Promise<void> => table.insertMissing([note]),
    /** Oldest first. */
    ofSegment: (row: string, segment: string): Promise<Stored<SegmentNote>[]> => table.find({ all: { row, segment } }, { sort: 'at', limit: 500 }),
    /** How many notes each segment of a row has; those without are left out. */
    counts: async (row: string): Promise<ReadonlyMap<string, number>> =>
      new Map((await table.tally({ all: { row } }, ['segment'])).map(({ segment, count }) => [segment, count])),
    forget: (rows: readonly string[]): Promise<number> => (rows.length === 0 ? Promise.resolve(0) : table.delete({ all: { row: { oneOf: rows } } })),
  };
};
