import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oneLine } from './oneLine.ts';

const NASTY = fc.string({ unit: fc.oneof(fc.constantFrom('\r', '\n', '\u2028', '\u0085', '\u202E', '\u2066', '\u0000', '\uD83E', ' ', '🦊', 'ع'), fc.string({ unit: 'binary', maxLength: 2 })), maxLength: 60 });

describe('oneLine', () => {
  it('gives one line of whole characters, not longer than asked, and leaves it as it is the second time', () => {
    fc.assert(fc.property(NASTY, fc.integer({ min: 1, max: 50 }), (text, most) => {
      const line = oneLine(text, most);
      expect(line).not.toMatch(/[\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u);
      expect([...line].length).toBeLessThanOrEqual(most);
      expect(line.trim()).toBe(line);
      expect(oneLine(line, most)).toBe(line);
    }));
  });

  it('leaves words as they are, of whatever script', () => {
    for (const words of ['What nine mayors learned', 'ما تعلّمه تسعة عمد', 'می‌خواهم', '👩‍👩‍👧 family', '“quoted” <b> & co.']) expect(oneLine(words)).toBe(words);
  });
});
