import { describe, expect, it } from 'vitest';
import { dropTags } from './dropTags.ts';

describe('leaving out tags that a source has no more', () => {
  it('keeps the words, and the tags it still has', () => {
    expect(dropTags('a <g id="1">b <g id="2">c</g></g><x id="3"/> d', new Set([2]))).toBe('a b <g id="2">c</g> d');
    expect(dropTags('a &lt; <g id="1">b</g>', new Set())).toBe('a &lt; b');
    expect(dropTags('a <g id="1">b', new Set([1]))).toBe('a b');
  });
});
