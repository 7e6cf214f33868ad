import type { Payload } from 'payload';
import { openTable } from './table.ts';

/** What people were told of, so that nobody is told twice. */
interface Telling {
  /** What it is about, once: `failing:articles:<id>`, `failures`. */
  readonly subject: string;
  readonly kind: string;
  readonly at: Date;
}

/** The memory of what was told, shared by all workers. */
export const tellingStore = (payload: Payload) => {
  const table = openTable<Omit<Telling, 'at'> & { readonly at: string }>(payload, 'tellings');
  return {
    /** The subjects of a kind that were told. */
    told: async (kind: string): Promise<ReadonlySet<string>> => new Set((await table.find({ all: { kind } }, { columns: ['subject'] })).map(({ subject }) => subject)),
    /** Takes the telling of a subject; false where somebody was faster. */
    once: ({ subject, kind, at }: Telling): Promise<boolean> => table.add({ subject, kind, at: at.toISOString() }),
    /** Takes a turn at a subject that may be told again after `pauseMs`; false where it is too early. */
    again: async ({ subject, kind, at }: Telling, pauseMs: number): Promise<boolean> =>
      (await table.add({ subject, kind, at: at.toISOString() })) ||
      (await table.update({ all: { subject, at: { atMost: new Date(at.getTime() - pauseMs).toISOString() } } }, { at: at.toISOString() })) > 0,
    forget: (subjects: readonly string[]): Promise<number> => (subjects.length === 0 ? Promise.resolve(0) : table.delete({ all: { subject: { oneOf: subjects } } })),
  };
};

export type TellingStore = ReturnType<typeof tellingStore>;
