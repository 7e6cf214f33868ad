import { describe, expect, it } from 'vitest';
import { clashOf } from './clashOf.ts';
import { stampChanges } from './stampChanges.ts';
import type { Segment } from './translation.ts';

const at = '2026-11-21T10:00:00.000Z';
const [first] = stampChanges([], [{
  id: 's', field: 'body', path: 'body.0', block: 'paragraph', source: 'One.', tags: [], target: 'Eins.', origin: 'machine', engine: 'deepl',
  state: 'translated', outdated: false, findings: [], revision: 1, held: [],
} satisfies Segment], 1, at) as [Segment];
const next = (segment: Segment, change: Partial<Segment>): Segment => stampChanges([segment], [{ ...segment, ...change }], 2, at)[0] as Segment;

describe('clashOf', () => {
  it('is nothing where only the place, a proposal or an approval came', () => {
    expect(clashOf(first, first.revision)).toBe(null);
    for (const change of [{ path: 'body.4' }, { proposal: { target: 'x', engine: 'deepl' } }, { state: 'reviewed' as const }]) {
      const moved = next(first, change);
      expect(moved.revision).toBeGreaterThan(first.revision);
      expect(clashOf(moved, first.revision)).toBe(null);
    }
  });
  it('is the text, the source, or both, and then the source', () => {
    const text = next(first, { target: 'Zwei.', written: { by: 'layla', at } });
    expect(clashOf(text, first.revision)).toEqual({ refused: 'segment_changed', base: null, theirs: { target: 'Zwei.', rev: text.revision, by: 'layla', at } });
    expect(clashOf(next(text, { path: 'body.4' }), first.revision)?.refused).toBe('segment_changed');
    expect(clashOf(next(text, { path: 'body.4' }), text.revision)).toBe(null);
    const both = next(text, { source: 'Two.' });
    expect(clashOf(both, first.revision)).toMatchObject({ refused: 'source_changed', source: 'Two.', approved: null, theirs: { target: 'Zwei.' } });
    expect(clashOf(both, text.revision)?.refused).toBe('source_changed');
  });
  it('is also a revision that never was', () => expect(clashOf(first, 99)?.refused).toBe('segment_changed'));
});
