import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align } from './align.ts';
import type { ExtractedSegment, KnownSegment } from './types.ts';

const at = (text: string, i: number, field = 'body'): ExtractedSegment => ({ field, path: `${field}.${i}`, block: 'paragraph', text, tags: [] });
const bodyOf = (texts: readonly string[]): ExtractedSegment[] => texts.map((text, i) => at(text, i));
const known = (texts: readonly string[]): KnownSegment[] => bodyOf(texts).map(({ text, tags: _, ...place }, i) => ({ ...place, id: `k${i}`, source: text }));
const alignTexts = (before: readonly string[], after: readonly string[]) => {
  let made = 0;
  return align(known(before), bodyOf(after), () => `n${made++}`);
};
const idsOf = (before: readonly string[], after: readonly string[]) => alignTexts(before, after).aligned.map(({ id }) => id);

/** A paragraph of words of its own, so that no two are alike. */
const paragraph = (n: number): string => Array.from({ length: 12 }, (_, i) => `w${n}x${i}`).join(' ');

type Edit = { readonly kind: 'insert' | 'delete' | 'move' | 'split' | 'join' | 'edit'; readonly a: number; readonly b: number };
const edits = fc.array(fc.record({ kind: fc.constantFrom<Edit['kind']>('insert', 'delete', 'move', 'split', 'join', 'edit'), a: fc.nat(), b: fc.nat() }), { maxLength: 8 });

const apply = (texts: string[], { kind, a, b }: Edit, fresh: number): string[] => {
  const i = texts.length ? a % texts.length : 0;
  const text = texts[i];
  if (kind === 'insert' || text === undefined) return texts.toSpliced(i, 0, paragraph(fresh));
  if (kind === 'delete') return texts.toSpliced(i, 1);
  if (kind === 'move') return texts.toSpliced(i, 1).toSpliced(b % texts.length, 0, text);
  const words = text.split(' ');
  if (kind === 'split') return words.length < 2 ? texts : texts.toSpliced(i, 1, words.slice(0, words.length >> 1).join(' '), words.slice(words.length >> 1).join(' '));
  if (kind === 'join') return i + 1 < texts.length ? texts.toSpliced(i, 2, `${text} ${texts[i + 1]}`) : texts;
  return texts.toSpliced(i, 1, words.with(b % words.length, 'edited').join(' '));
};

describe('align', () => {
  it('keeps the identity of everything a random edit script did not touch', () => {
    fc.assert(fc.property(fc.nat({ max: 30 }), edits, (size, script) => {
      const before = Array.from({ length: size }, (_, i) => paragraph(i));
      const after = script.reduce((texts, edit, i) => apply(texts, edit, 1000 + i), before);
      const { aligned, removed } = alignTexts(before, after);
      after.forEach((text, i) => {
        const from = before.indexOf(text);
        if (from >= 0) expect(aligned[i]).toEqual({ id: `k${from}`, relation: 'same', from });
        else expect(aligned[i]?.relation).not.toBe('same');
      });
      const ids = aligned.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      const used = aligned.flatMap(({ from }) => (from === null ? [] : [from]));
      expect([...used, ...removed].sort((x, y) => x - y)).toEqual(before.map((_, i) => i));
    }), { numRuns: 1000 });
  });

  it('keeps ids one to one with repeated and similar texts too', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c', 'Note'), { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
    fc.assert(fc.property(fc.array(text, { maxLength: 30 }), fc.array(text, { maxLength: 30 }), (before, after) => {
      const { aligned } = alignTexts(before, after);
      expect(new Set(aligned.map(({ id }) => id)).size).toBe(after.length);
      for (const one of new Set(after)) {
        const same = aligned.filter(({ relation }, i) => relation === 'same' && after[i] === one).length;
        expect(same).toBe(Math.min(before.filter((t) => t === one).length, after.filter((t) => t === one).length));
      }
      expect(alignTexts(before, before).aligned.map(({ from }) => from)).toEqual(before.map((_, i) => i));
    }), { numRuns: 500 });
  });

  it('finds an edited paragraph between its neighbours, in a document rewritten throughout too', () => {
    expect(idsOf(['one fine day', 'two cold nights', 'three'], ['one fine day', 'two cold long nights', 'three'])).toEqual(['k0', 'k1', 'k2']);
    const before = Array.from({ length: 300 }, (_, i) => paragraph(i));
    const after = before.map((text) => text.replace(' ', ' edited '));
    expect(idsOf(before, after)).toEqual(before.map((_, i) => `k${i}`));
    expect(idsOf(before, after.toReversed())).toEqual(before.map((_, i) => `k${299 - i}`));
  });

  it('gives the identity to the half that is more like the old one', () => {
    expect(idsOf(['a b c d e f g h'], ['a b', 'c d e f g h'])).toEqual(['n0', 'k0']);
    expect(idsOf(['a b c d e f g h'], ['a b c d e f', 'g h'])).toEqual(['k0', 'n0']);
    expect(idsOf(['a b', 'c d e f g h'], ['a b c d e f g h'])).toEqual(['k1']);
  });

  it('tells the first of two equal paragraphs from the second by what stands around them', () => {
    expect(idsOf(['A', 'Note', 'B', 'Note', 'C'], ['A', 'B', 'Note', 'C'])).toEqual(['k0', 'k2', 'k3', 'k4']);
  });

  it('keeps a plain field by its path, array rows by their ids, and moves text across fields', () => {
    const row = (id: string, text: string): ExtractedSegment => ({ ...at(text, 0, 'findings'), path: `findings.${id}.heading`, block: 'plain' });
    const title = { ...at('Old', 0, 'title'), path: 'title' };
    const before = [title, row('a1', 'First'), row('b2', 'Second'), at('A paragraph', 0)].map(({ text, tags: _, ...rest }, i) => ({ ...rest, id: `k${i}`, source: text }));
    const after = [{ ...title, text: 'Entirely new' }, row('b2', 'Second'), row('a1', 'Else'), at('A paragraph', 4, 'summary')];
    expect(align(before, after, () => 'n').aligned).toEqual([
      { id: 'k0', relation: 'changed', from: 0 },
      { id: 'k2', relation: 'same', from: 2 },
      { id: 'k1', relation: 'changed', from: 1 },
      { id: 'k3', relation: 'same', from: 3 },
    ]);
  });

  it('knows a text that only lost or won tags, also when it moved', () => {
    const { aligned } = alignTexts(['x', 'Hello <g id="1">w</g>', 'y z'], ['Hello w', 'x', 'y z']);
    expect(aligned).toEqual([{ id: 'k1', relation: 'changed', from: 1 }, { id: 'k0', relation: 'same', from: 0 }, { id: 'k2', relation: 'same', from: 2 }]);
  });
});
