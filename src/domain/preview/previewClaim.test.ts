import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LOCALE_CODES } from '../locales.ts';
import { decodeClaim, encodeClaim, PREVIEW_SECONDS, previewEnd, steadyPreviewEnd } from './previewClaim.ts';

const claims = fc.record({
  collection: fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/), id: fc.stringMatching(/^[\w-]{1,64}$/), locale: fc.constantFrom(...LOCALE_CODES), expires: fc.nat(4_000_000_000),
});

describe('a claim', () => {
  it('is read back as it was written', () => {
    fc.assert(fc.property(claims, (claim) => {
      expect(decodeClaim(encodeClaim(claim) ?? '')).toEqual(claim);
    }));
  });

  it('has one spelling: what is read writes itself', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), claims.map((claim) => `${encodeClaim(claim)}`), claims.map((claim) => `${encodeClaim(claim)?.toUpperCase()}`), claims.map((claim) => `${encodeClaim({ ...claim, expires: 0 })}0`)), (text) => {
      const claim = decodeClaim(text);
      if (claim) expect(encodeClaim(claim)).toBe(text);
    }));
  });

  it('names nothing that could be taken for two documents', () => {
    for (const id of ['a.b', '', '../x', 'a b', 'é', 'x'.repeat(65)]) expect(encodeClaim({ collection: 'articles', id, locale: 'ar', expires: 1 })).toBe(null);
    for (const expires of [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY]) expect(encodeClaim({ collection: 'articles', id: 'a', locale: 'ar', expires })).toBe(null);
  });
});

it('ends a quarter of an hour later, or at most five minutes before that where it is to stay the same', () => {
  fc.assert(fc.property(fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }), (now) => {
    const left = steadyPreviewEnd(now) * 1000 - now.getTime();
    expect(left).toBeGreaterThan((PREVIEW_SECONDS - 5 * 60) * 1000);
    expect(left).toBeLessThanOrEqual(PREVIEW_SECONDS * 1000);
    expect(steadyPreviewEnd(now)).toBeLessThanOrEqual(previewEnd(now));
  }));
});
