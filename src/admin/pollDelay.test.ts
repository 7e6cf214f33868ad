import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pollDelay } from './pollDelay.ts';

const watching = fc.record({
  busy: fc.boolean(), hidden: fc.boolean(), failures: fc.nat({ max: 2000 }), unchangedMs: fc.nat(), untouchedMs: fc.nat(),
});

describe('pollDelay', () => {
  it('asks nothing while hidden, and never more often than every three seconds or more rarely than each minute', () => {
    fc.assert(
      fc.property(watching, (state) => {
        const delay = pollDelay(state);
        if (state.hidden) expect(delay).toBeNull();
        else if (delay === null) expect(state).toMatchObject({ busy: false, failures: 0 });
        else expect(delay).toSatisfy((ms: number) => ms >= 3000 && ms <= 60_000);
      }),
    );
  });

  it.each([
    ['busy', { busy: true }, 3000],
    ['busy for long', { busy: true, unchangedMs: 200_000 }, 10_000],
    ['calm', {}, 15_000],
    ['calm and left alone', { untouchedMs: 400_000 }, null],
    ['one failure', { failures: 1 }, 6000],
  ])('%s', (_, state, delay) => {
    expect(pollDelay({ busy: false, hidden: false, failures: 0, unchangedMs: 0, untouchedMs: 0, ...state })).toBe(delay);
  });
});
