import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTagged, plainText, printTagged } from '../../domain/segments/tagged.ts';
import { taggedTexts } from '../taggedTexts.ts';
import { encodedSize } from './batches.ts';
import { mergePairs } from './mergePairs.ts';
import { splitTagged } from './splitTagged.ts';

describe('splitTagged', () => {
  it('gives tagged texts within the limit that join to the text', () => {
    fc.assert(
      fc.property(fc.array(taggedTexts(), { minLength: 1, maxLength: 6 }), fc.integer({ min: 600, max: 3000 }), (texts, limit) => {
        let last = 0;
        // One text with its own tag numbers.
        const whole = texts.map((text) => {
          const start = last;
          return text.replace(/id="(\d+)"/g, (_, id: string) => {
            last = Math.max(last, start + Number(id));
            return `id="${start + Number(id)}"`;
          });
        }).join(' ');
        const { pieces, gaps } = splitTagged(whole, limit);
        for (const piece of pieces) {
          expect(encodedSize(piece)).toBeLessThanOrEqual(limit + 200);
          expect(parseTagged(piece)).not.toBeNull();
        }
        const joined = pieces.map((piece, index) => piece + (gaps[index] ?? '')).join('');
        // White space at a cut may change its side of a tag.
        const tidy = (text: string): string => printTagged(mergePairs(parseTagged(text) ?? [])).replace(/ (?!id=)/g, '');
        expect(tidy(joined)).toBe(tidy(whole));
        expect(plainText(joined)).toBe(plainText(whole));
      }),
    );
  });

  it('cuts at sentence ends', () => {
    const text = 'The mayors of forty cities met in the harbour. '.repeat(40).trim();
    for (const piece of splitTagged(text, 600).pieces) expect(piece).toMatch(/^The .*harbour\.$/);
  });

  it('never cuts a character in two', () => {
    expect(splitTagged('😀'.repeat(500), 600).pieces.every((piece) => /^(😀)+$/u.test(piece))).toBe(true);
  });
});
