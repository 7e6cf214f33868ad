import type { Payload } from 'payload';
import { openTable } from './table.ts';
import type { Stored } from './table.ts';

/** Somebody who has a translation open. */
export interface Seen {
  readonly row: string;
  readonly person: string;
  /** The segment they are in. */
  readonly segment: string | null;
  /** Last heard of (ISO 8601). */
  readonly seen: string;
}

/** Who has which translation open. Entries stay when people leave: they also tell that a translation once was there. */
export const presenceStore = (payload: Payload) => {
  const table = openTable<Seen>(payload, 'presences');
  return {
    /** Says that a person is here, now. */
    note: async (presence: Seen): Promise<void> => {
      const { row, person, segment, seen } = presence;
      if ((await table.update({ all: { row, person } }, { segment, seen })) === 0) await table.insertMissing([presence]);
    },
    /** Who was heard of after an instant (ISO 8601). */
    since: (row: string, instant: string): Promise<Stored<Seen>[]> => table.find({ all: { row, seen: { above: instant } } }, { sort: 'person', limit: 100 }),
    /** True where anybody ever had it open. */
    isKnown: async (row: string): Promise<boolean> => (await table.find({ all: { row } }, { columns: ['row'], limit: 1 })).length > 0,
  };
};
