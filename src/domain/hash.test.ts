import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical, hash, shortHash } from './hash.ts';

describe('hash', () => {
  it('is 24 hex characters, and 10 for the short one', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(hash(text)).toMatch(/^[0-9a-f]{24}$/);
      expect(hash(text).startsWith(shortHash(text))).toBe(true);
    }));
  });

  it('tells a hundred thousand near texts apart, also by the short hash of some thousands', () => {
    const all = new Set<string>();
    for (let i = 0; i < 100_000; i++) all.add(hash(`paragraph ${i}`));
    for (let i = 0; i < 50; i++) all.add(hash('\0'.repeat(i)));
    expect(all.size).toBe(100_050);
    expect(new Set(Array.from({ length: 5_000 }, (_, i) => shortHash(String(i)))).size).toBe(5_000);
  });

  it('changes half of its bits with one bit of the text', () => {
    const bits = (hex: string) => BigInt(`0x${hex}`);
    let flipped = 0;
    for (let i = 0; i < 1_000; i++) {
      const text = `text number ${i} of many`;
      flipped += (bits(hash(text)) ^ bits(hash(`${text.slice(0, -1)}x`))).toString(2).replaceAll('0', '').length;
    }
    expect(flipped / 1_000).toBeGreaterThan(44);
    expect(flipped / 1_000).toBeLessThan(52);
  });
});

describe('canonical', () => {
  it('depends neither on the order of keys nor on null or absent', () => {
    fc.assert(fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      const turned = Object.fromEntries([...Object.entries(value).reverse(), ['\uffffabsent', null]]);
      expect(canonical(turned)).toBe(canonical(value));
      expect(canonical(JSON.parse(canonical(value)))).toBe(canonical(value));
    }));
  });

  it('tells different values apart', () => {
    expect(canonical([1, null])).not.toBe(canonical([1]));
    expect(canonical({ a: '1' })).not.toBe(canonical({ a: 1 }));
    expect(canonical(undefined)).toBe('null');
  });
});
