import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMadeFrom, slugOf } from './slugOf.ts';

describe('slugOf', () => {
  it.each([
    ['Ten key findings in 2023', 'ten-key-findings-in-2023'],
    ['  Città & Ciudad: l’été!  ', 'città-ciudad-lété'],
    ['مبادرة الحوار عبر الأطلسي', 'مبادرة-الحوار-عبر-الأطلسي'],
    ['مُبَادَرَة', 'مبادرة'],
    ['***', ''],
    ['', ''],
  ])('%s', (title, slug) => expect(slugOf(title)).toBe(slug));

  it('is short, clean, and made again from itself unchanged', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (title) => {
        const slug = slugOf(title);
        expect([...slug].length).toBeLessThanOrEqual(80);
        expect(slug).toMatch(/^$|^[\p{L}\p{N}][\p{L}\p{M}\p{N}-]*$/u);
        expect(slug).not.toMatch(/--|-$/u);
        expect(slugOf(slug)).toBe(slug);
      }),
      { numRuns: 500 },
    );
  });

  it('cuts between words', () => {
    expect(slugOf('word '.repeat(40))).toBe(Array(16).fill('word').join('-'));
    expect([...slugOf('x'.repeat(500))]).toHaveLength(80);
  });
});

describe('isMadeFrom', () => {
  it.each([
    ['night-buses', 'Night buses', true],
    ['night-buses-12', 'Night buses', true],
    ['night-buses-now', 'Night buses', false],
    ['night', 'Night buses', false],
    ['', '***', false],
  ])('%s of %s: %s', (slug, title, is) => expect(isMadeFrom(slug, title)).toBe(is));
});
