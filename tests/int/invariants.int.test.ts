import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type * as Tables from '../../src/store/table.ts';
import { boot } from '../helpers/boot.ts';
import type { Booted } from '../helpers/boot.ts';
import { times } from '../helpers/random.ts';
import { openRealHouse } from '../invariants/realHouse.ts';
import { stepsFor, storyOf, walk } from '../invariants/run.ts';

vi.mock('../../src/store/table.ts', async (original) => {
  const { watchedTables } = await import('../invariants/watchedTables.ts');
  const real = await original<typeof Tables>();
  return { ...real, openTable: watchedTables(real.openTable as never) };
});

const WALKS = times('INVARIANT_WALKS_REAL', 24);
const FROM = times('INVARIANT_SEED', 1);

let verso: Booted;

beforeAll(async () => void (verso = await boot()));
afterAll(async () => {
  vi.unstubAllGlobals();
  await verso.close();
});

// The walk's own clock stands in for `Date`, whose instances MongoDB's driver tells by their class: there it can't be walked.
describe.skipIf(process.env.TEST_DATABASE === 'mongodb')('the six invariants in the whole product', () => {
  it(`hold in ${WALKS} sequences on a real database`, { timeout: 120_000 + WALKS * 20_000 }, async () => {
    const { openTable } = await vi.importActual<typeof Tables>('../../src/store/table.ts');
    for (let seed = FROM; seed < FROM + WALKS; seed += 1) {
      const steps = stepsFor(seed);
      const failure = await walk(steps, () => openRealHouse(verso.payload, openTable as never), seed);
      expect(failure?.faults ?? [], `INVARIANT_SEED=${seed} INVARIANT_WALKS_REAL=1\n${storyOf(steps.slice(0, (failure?.at ?? 0) + 1))}`).toEqual([]);
    }
  });
});
