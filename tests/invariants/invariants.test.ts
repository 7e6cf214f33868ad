import { afterEach, describe, expect, it, vi } from 'vitest';
import { times } from '../helpers/random.ts';
import { openHouse } from './house.ts';
import { kindOf, shrink, stepsFor, storyOf, walk } from './run.ts';

vi.mock('../../src/store/table.ts', () => ({ openTable: (payload: { openTable: (slug: string) => unknown }, slug: string) => payload.openTable(slug) }));

const WALKS = times('INVARIANT_WALKS', 2000);
const FROM = times('INVARIANT_SEED', 1);
/** How many different faults to look for before giving up. */
const FAULTS = times('INVARIANT_FAULTS', 1);

afterEach(() => void vi.useRealTimers());

describe('the six invariants, under random sequences of what people and machines do', () => {
  it(`hold in ${WALKS} sequences`, { timeout: 120_000 + WALKS * 500 }, async () => {
    const found = new Map<string, string>();
    for (let seed = FROM; seed < FROM + WALKS && found.size < FAULTS; seed += 1) {
      const steps = stepsFor(seed);
      const failure = await walk(steps, openHouse, seed);
      if (!failure || found.has(kindOf(failure))) continue;
      const kind = kindOf(failure);
      const fewer = await shrink(steps, async (tried) => kindOf(await walk(tried, openHouse, seed).catch(() => null)) === kind);
      const last = (await walk(fewer, openHouse, seed)) ?? failure;
      found.set(kind, `INVARIANT_SEED=${seed} INVARIANT_WALKS=1\n${storyOf(fewer)}\n→ ${last.faults.join('\n→ ')}`);
    }
    expect([...found.values()].join('\n\n')).toBe('');
  });
});
