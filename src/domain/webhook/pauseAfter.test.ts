import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_TRIES, pauseAfter } from './pauseAfter.ts';
import { verdictOf } from './verdictOf.ts';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const PLANNED_MS = [5e3, 30e3, 120e3, 600e3, 3_600e3, 10_800e3, 28_800e3, 86_400e3];

describe('the pauses', () => {
  it('grow with each try, whatever chance says, and stay near the plan', () => {
    fc.assert(fc.property(fc.array(share, { minLength: MOST_TRIES - 1, maxLength: MOST_TRIES - 1 }), (chances) => {
      const pauses = chances.map((chance, at) => pauseAfter(at + 1, chance) ?? 0);
      for (const [at, pause] of pauses.entries()) {
        expect(pause).toBeGreaterThan(pauses[at - 1] ?? 0);
        const planned = PLANNED_MS[at] ?? 0;
        expect(Math.abs(pause - planned)).toBeLessThanOrEqual(planned * 0.2 + 1);
        expect(Number.isSafeInteger(pause)).toBe(true);
      }
    }));
  });

  it('end', () => {
    fc.assert(fc.property(fc.integer({ min: MOST_TRIES, max: 1000 }), share, (tries, chance) => void expect(pauseAfter(tries, chance)).toBeNull()));
  });
});

describe('the verdict on an answer', () => {
  it('is good for 2xx alone, final for 410, and else another try while there are any', () => {
    fc.assert(fc.property(fc.integer({ min: 100, max: 999 }), fc.integer({ min: 1, max: MOST_TRIES + 3 }), share, (status, tries, chance) => {
      const { kind } = verdictOf({ kind: 'answered', status }, tries, chance);
      const wanted = status >= 200 && status < 300 ? 'delivered' : status === 410 ? 'gone' : tries < MOST_TRIES ? 'again' : 'dead';
      expect(kind).toBe(wanted);
    }));
  });
});
