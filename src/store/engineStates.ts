import type { Payload } from 'payload';
import { openTable } from './table.ts';

/** Why an engine rests; `until` null means until a person mends it. */
export interface EngineState {
  readonly name: string;
  readonly code: string | null;
  readonly message: string | null;
  readonly until: Date | null;
}

/** What is stored of it; `told` is when admins were told of this rest (ISO 8601). */
interface StoredState extends EngineState {
  readonly told: string | null;
}

/** A rest that goes on within a day after its time, for the same reason, is no news. */
const SAME_REST_MS = 24 * 3_600_000;

/** Resting engines, known to every worker and shown to admins. */
export const engineStateStore = (payload: Payload) => {
  const table = openTable<StoredState>(payload, 'engine-states');
  return {
    /** The engine's rest, or null where it may be asked. */
    resting: async (name: string, now: Date): Promise<EngineState | null> => {
      const [state] = await table.find({ all: { name } });
      if (!state?.code) return null;
      return state.until !== null && state.until !== undefined && state.until <= now ? null : state;
    },
    rest: async (state: EngineState, now: Date = new Date()): Promise<void> => {
      await table.insertMissing([{ name: state.name }]);
      const news = { all: { name: state.name }, anyOf: [{ code: { not: state.code } }, { until: { atMost: new Date(now.getTime() - SAME_REST_MS) } }] };
      if ((await table.update(news, { ...state, told: null })) === 0) await table.update({ all: { name: state.name } }, state);
    },
    /** Takes the telling of a rest; false where admins know of it, or somebody is telling them. */
    claimTelling: async (name: string, now: Date): Promise<boolean> =>
      (await table.update({ all: { name, code: { not: null }, told: null } }, { told: now.toISOString() })) > 0,
    wake: (name: string): Promise<number> => table.update({ all: { name } }, { code: null, message: null, until: null }),
  };
};
