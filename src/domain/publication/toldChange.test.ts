import { describe, expect, it } from 'vitest';
import type { Change } from './change.ts';
import { toldChange } from './toldChange.ts';

const moved: Change = { seq: 7, type: 'moved', collection: 'events', id: 'a', locale: 'ar', title: 'Title', slug: 'new', previousSlug: 'old', at: '2026-11-21T09:00:00.000Z' };

describe('toldChange', () => {
  it('tells all of what readers have', () => {
    expect(toldChange(moved, 7)).toEqual(moved);
  });

  it('tells no title that was replaced', () => {
    expect(toldChange(moved, 9)).toEqual({ ...moved, title: null });
  });

  it('tells no words of what was taken down, but the address that is gone', () => {
    expect(toldChange(moved, null)).toEqual({ ...moved, title: null, slug: null, previousSlug: null });
    const down: Change = { ...moved, seq: 8, type: 'unpublished', slug: null, previousSlug: 'new' };
    expect(toldChange(down, null)).toEqual({ ...down, title: null });
  });
});
