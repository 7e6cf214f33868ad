import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allOf, countWindow } from './countWindow.ts';

describe('a window', () => {
  it('lets so many through in each, as a plain list of times says', () => {
    const step = fc.record({ key: fc.constantFrom('a', 'b', 'c'), pause: fc.nat(700), isBack: fc.boolean() });
    fc.assert(fc.property(fc.array(step, { maxLength: 80 }), fc.integer({ min: 1, max: 4 }), (steps, most) => {
      let time = 0;
      const window = countWindow({ most, windowMs: 1000, mostKeys: 100, now: () => time });
      const model = new Map<string, { ends: number; count: number }>();
      for (const { key, pause, isBack } of steps) {
        time += pause;
        const known = model.get(key);
        if (isBack) {
          window.giveBack(key);
          if (known) known.count = Math.max(0, known.count - 1);
          continue;
        }
        const wait = window.take(key);
        if (!known || known.ends <= time) {
          model.set(key, { ends: time + 1000, count: 1 });
          expect(wait).toBe(0);
        } else if (known.count < most) {
          known.count += 1;
          expect(wait).toBe(0);
        } else expect(wait).toBe(Math.max(1, Math.ceil((known.ends - time) / 1000)));
      }
    }));
  });

  it('forgets the oldest of too many', () => {
    const window = countWindow({ most: 1, windowMs: 1000, mostKeys: 100, now: () => 0 });
    for (let n = 0; n < 1000; n += 1) expect(window.take(`key ${n}`)).toBe(0);
    expect([window.take('key 999'), window.take('key 0')]).toEqual([1, 0]);
  });

  it('counts nothing in the wide one that the narrow one refuses, nor the other way round', () => {
    let time = 0;
    const [narrow, wide] = [countWindow({ most: 2, windowMs: 1000, mostKeys: 9, now: () => time }), countWindow({ most: 3, windowMs: 10_000, mostKeys: 9, now: () => time })];
    const both = allOf([narrow, wide]);
    expect([1, 2, 3, 4].map(() => both.take('a'))).toEqual([0, 0, 1, 1]);
    time = 1000;
    expect([1, 2].map(() => both.take('a'))).toEqual([0, 9]);
    expect([narrow.take('a'), narrow.take('a')]).toEqual([0, 1]);
  });
});
