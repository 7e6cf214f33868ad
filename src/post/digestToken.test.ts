import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DIGEST_TOKEN_DAYS, digestToken, readDigestToken } from './digestToken.ts';

const DAY_MS = 86_400_000;
const person = fc.oneof(fc.uuid(), fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 24, maxLength: 24 }));
const instant = fc.date({ min: new Date('2020-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });

describe('a digest token', () => {
  it('is for its person, for its days, in its house', () => {
    fc.assert(fc.property(person, instant, fc.integer({ min: 0, max: 200 }), (id, made, days) => {
      const token = digestToken('secret', id, made);
      const then = new Date(made.getTime() + days * DAY_MS);
      expect(readDigestToken('secret', token, then)).toEqual(days < DIGEST_TOKEN_DAYS ? { state: 'good', person: id } : { state: 'expired' });
      expect(readDigestToken('other secret', token, then)).toEqual({ state: 'wrong' });
      expect(encodeURIComponent(token)).toBe(token);
    }));
  });

  it('is wrong with any one sign changed', () => {
    fc.assert(fc.property(person, instant, fc.nat(), fc.constantFrom(...'aZ09_-.~ '), (id, made, at, sign) => {
      const token = digestToken('secret', id, made);
      const place = at % token.length;
      const changed = token.slice(0, place) + sign + token.slice(place + 1);
      // The last sign of the signature carries two bits that count for nothing.
      fc.pre(changed !== token && place < token.length - 1);
      expect(readDigestToken('secret', changed, made)).toEqual({ state: 'wrong' });
    }));
  });

  it('reads anything at all without stumbling', () => {
    fc.assert(fc.property(fc.anything(), (token) => void expect(readDigestToken('secret', token, new Date())).toEqual({ state: 'wrong' })));
  });
});
