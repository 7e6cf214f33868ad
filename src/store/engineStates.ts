import type { Payload } from 'payload';
import { openTable } from './table.ts';

/** Why an engine rests; `until` null means until a person mends it. */
export interface EngineState {
  readonly name: string;
  readonly code: string | null;
  readonly message: string | null;
  readonly until: Date | null;
}

/** Resting engines, known to every worker and shown to admins. */
export const engineStateStore = (payload: Payload) => {
  const table = openTable<EngineState>(payload, 'engine-states');
  return {
    /** The engine's rest, or null where it may be asked. */
    resting: async (name: string, now: Date): Promise<EngineState | null> => {
      const [state] = await table.find({ all: { name } });
      if (!state?.code) return null;
      return state.until !== null && state.until !== undefined && state.until <= now ? null : state;
    },
    rest: async (state: EngineState): Promise<void> => {
      await table.insertMissing([state]);
      await table.update({ all: { name: state.name } }, state);
    },
    wake: (name: string): Promise<number> => table.update({ all: { name } }, { code: null, message: null, until: null }),
  };
};
