import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cursors } from './cursors.ts';

const place = fc.tuple(fc.string({ unit: 'binary', maxLength: 30 }), fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true })));

describe('the cursors of a list', () => {
  it('come back as they were given, and open no other list', () => {
    fc.assert(fc.property(fc.jsonValue(), fc.jsonValue(), place, (one, other, at) => {
      const cursor = cursors(one).after(at);
      expect(cursor).toMatch(/^[\w-]{1,300}$/);
      expect(JSON.stringify(cursors(one).read(cursor, ['string', 'number']))).toBe(JSON.stringify(at));
      expect(cursors(one).read(cursor, ['number'])).toBeNull();
      if (JSON.stringify(one) !== JSON.stringify(other)) expect(cursors(other).read(cursor, ['string', 'number'])).toBeNull();
    }));
  });

  it('are none where somebody made them up', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.jsonValue().map((value) => Buffer.from(JSON.stringify(value)).toString('base64url'))), (made) => {
      expect(cursors('events').read(made, ['string', 'number'])).toBeNull();
    }));
  });
});
