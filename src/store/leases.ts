import { openTable } from './table.ts';
import type { Stored } from './table.ts';
import type { Payload } from 'payload';

/** Work on one document. Times are instants. */
export interface Lease {
  /** `collection:id`. */
  readonly work: string;
  /** When the work may begin; null where there is none. */
  readonly due: Date | null;
  readonly owner: string | null;
  readonly until: Date | null;
  /** Grows with each claim. */
  readonly fence: number;
  /** Failed tries in a row. */
  readonly attempts: number;
}

/** The work queue: one lease per document, taken and given back by single conditional statements. */
export const leaseStore = (payload: Payload) => {
  const table = openTable<Lease>(payload, 'leases');
  const mine = ({ work, owner, fence }: Lease) => ({ work, owner, fence });

  return {
    /**
     * Says that a document has work from `due` on; a mark that lies there already is moved.
     * Gives true where there was none: what goes with a first mark can be left out for the others of a burst.
     */
    mark: async (work: string, due: Date): Promise<boolean> => {
      if ((await table.update({ all: { work, due: { not: null } } }, { due })) > 0) return false;
      await table.insertMissing([{ work, fence: 0, attempts: 0 }]);
      await table.update({ all: { work } }, { due });
      return true;
    },
    /** Takes the document that is due longest and that nobody holds; null where there is none. */
    claim: (owner: string, now: Date, until: Date): Promise<Stored<Lease> | null> =>
      table.take(
        { all: { due: { atMost: now } }, anyOf: [{ until: null }, { until: { atMost: now } }] },
        { owner, until },
        { sort: 'due', add: { fence: 1 } },
      ),
    /** Holds on for longer; false where the lease is lost and the work must stop. */
    extend: async (lease: Lease, until: Date): Promise<boolean> => (await table.update({ all: mine(lease) }, { until })) > 0,
    /** Gives the document back as done; a mark that came meanwhile stays. */
    release: async (lease: Lease): Promise<void> => {
      const free = { owner: null, until: null, attempts: 0 };
      const done = await table.update({ all: { ...mine(lease), due: lease.due } }, { ...free, due: null });
      if (done === 0) await table.update({ all: mine(lease) }, free);
    },
    /** Gives the document back to be tried again at `due`, or (null) not before it is marked again. */
    putOff: async (lease: Lease, due: Date | null, attempts: number): Promise<void> => {
      const free = { owner: null, until: null, attempts };
      const done = await table.update({ all: { ...mine(lease), due: lease.due } }, { ...free, due });
      if (done === 0) await table.update({ all: mine(lease) }, free);
    },
    /** The documents that have work, of those named (all where absent). */
    waiting: async (works?: readonly string[]): Promise<Stored<Lease>[]> =>
      (await table.find(works ? { all: { work: { oneOf: works } } } : {})).filter((lease) => lease.due !== null),
    /** The documents that failed more than so many times in a row. */
    failing: (tries: number): Promise<Stored<Lease>[]> => table.find({ all: { attempts: { above: tries } } }, { sort: 'work' }),
    /** Takes back what nobody can be working on: where there is one process, at its start. */
    freeAll: (): Promise<number> => table.update({ all: { until: { not: null } } }, { owner: null, until: null }),
    forget: (work: string): Promise<number> => table.delete({ all: { work } }),
  };
};

export type LeaseStore = ReturnType<typeof leaseStore>;
