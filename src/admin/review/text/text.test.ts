import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTagged, printTagged } from '../../../domain/segments/tagged.ts';
import type { Inline } from '../../../domain/segments/tagged.ts';
import { missingChips, missingTags } from './missingTags.ts';
import { manyLines, oneLine } from './oneLine.ts';
import { joined, lengthOf, looseTags, piecesOf, slicePieces, taggedOf } from './pieces.ts';
import type { Piece } from './pieces.ts';
import { wordDiff } from './wordDiff.ts';

const words = fc.oneof(fc.string(), fc.constantFrom('<g id="1">', '</g>', '&amp;', 'مدينة', 'five days', ' ', '<x id="2"/>'));
const tree: fc.Arbitrary<Inline[]> = fc.letrec<{ node: Inline; nodes: Inline[] }>((tie) => ({
  node: fc.oneof(
    words.map((text) => ({ kind: 'text' as const, text })),
    fc.nat(9).map((id) => ({ kind: 'point' as const, id: id + 1 })),
    fc.record({ kind: fc.constant('pair' as const), id: fc.integer({ min: 1, max: 9 }), children: tie('nodes') }),
  ),
  nodes: fc.array(tie('node'), { maxLength: 4 }),
})).nodes;
const tag = fc.oneof(
  fc.record({ kind: fc.constant('tag' as const), id: fc.integer({ min: 1, max: 4 }), part: fc.constantFrom('open' as const, 'close' as const) }),
  fc.record({ kind: fc.constant('tag' as const), id: fc.integer({ min: 5, max: 6 }), part: fc.constant('point' as const) }),
);
const pieces: fc.Arbitrary<readonly Piece[]> = fc.array(fc.oneof(tag, words.map((text) => ({ kind: 'text' as const, text }))), { maxLength: 12 });

describe('a text laid flat', () => {
  it('comes back as it was', () => {
    fc.assert(fc.property(tree, (nodes) => {
      const tagged = printTagged(nodes);
      expect(taggedOf(piecesOf(tagged))).toBe(tagged);
    }));
  });

  it('is well formed however the chips lie, and keeps every word', () => {
    fc.assert(fc.property(pieces, (any) => {
      const tagged = taggedOf(any);
      expect(parseTagged(tagged)).not.toBeNull();
      const letters = (list: readonly Piece[]) => list.map((piece) => (piece.kind === 'text' ? piece.text : '')).join('');
      expect(letters(piecesOf(tagged))).toBe(letters(any));
      expect(piecesOf(tagged)).toEqual(joined(any.filter((_, at) => !looseTags(any).has(at))));
    }));
  });

  it('can be cut anywhere', () => {
    fc.assert(fc.property(pieces, fc.nat(40), fc.nat(40), (any, a, b) => {
      const all = joined(any);
      const [from, to] = a < b ? [a, b] : [b, a];
      const cut = [...slicePieces(all, 0, from), ...slicePieces(all, from, to), ...slicePieces(all, to, Infinity)];
      expect(joined(cut)).toEqual(all);
      expect(lengthOf(slicePieces(all, from, to))).toBe(Math.max(0, Math.min(to, lengthOf(all)) - from));
    }));
  });

  it('leaves out the pair that crosses another, and halves', () => {
    const crossed: Piece[] = [{ kind: 'tag', id: 1, part: 'open' }, { kind: 'text', text: 'a' }, { kind: 'tag', id: 2, part: 'open' }, { kind: 'text', text: 'b' }, { kind: 'tag', id: 1, part: 'close' }, { kind: 'tag', id: 2, part: 'close' }];
    expect(taggedOf(crossed)).toBe('<g id="1">ab</g>');
    expect([...looseTags(crossed)].sort()).toEqual([2, 5]);
    expect(missingChips('<g id="1"/>', crossed)).toEqual([]);
    expect(missingChips('<g id="1"><g id="2">x</g></g>', crossed)).toEqual([{ kind: 'tag', id: 2, part: 'open' }, { kind: 'tag', id: 2, part: 'close' }]);
  });

  it('lacks what the source has', () => {
    expect(missingTags('<g id="1">a</g><x id="2"/>', 'a')).toEqual([1, 2]);
    expect(missingTags('<g id="1">a</g><x id="2"/>', '<g id="1">a')).toEqual([1, 2]);
    expect(missingTags('<g id="1">a</g><x id="2"/>', '<x id="2"/>')).toEqual([1]);
    expect(missingChips('<g id="1">a<x id="2"/></g>', [{ kind: 'tag', id: 1, part: 'close' }]).map(({ id, part }) => `${id} ${part}`)).toEqual(['1 open', '2 point']);
  });
});

describe('a pasted text', () => {
  it('is one line', () => {
    expect(oneLine('First paragraph\r\n\r\nSecond\tone\r\n')).toBe('First paragraph Second one');
    expect(oneLine('مي\u200Cخواهم\u200F')).toBe('مي\u200Cخواهم\u200F');
    expect(manyLines('a\r\nb\n\tc')).toBe('a\nb\n c');
    fc.assert(fc.property(fc.array(fc.oneof(fc.nat(0x20), fc.nat(0xffff))).map((units) => String.fromCharCode(...units)), (text) => !/[\p{Cc}\p{Cs}\u2028\u2029]/u.test(oneLine(text))));
  });
});

describe('a word diff', () => {
  it('holds both texts', () => {
    fc.assert(fc.property(tree, tree, (a, b) => {
      const [before, after] = [printTagged(a), printTagged(b)];
      const changes = wordDiff(before, after, 'ar');
      const side = (kind: 'ins' | 'del') => joined(changes.filter((change) => change.kind !== kind).flatMap((change) => change.pieces));
      expect(side('ins')).toEqual(piecesOf(before));
      expect(side('del')).toEqual(piecesOf(after));
      if (before === after) expect(changes.every(({ kind }) => kind === 'same')).toBe(true);
    }));
  });

  it('shows words, phrases and tags', () => {
    const shown = wordDiff('open two long days a week', 'open <g id="2">five</g> short days a week', 'en').map(({ kind, pieces }) =>
      `${kind} ${pieces.map((piece) => (piece.kind === 'text' ? piece.text : `[${piece.id}]`)).join('')}`);
    expect(shown).toEqual(['same open ', 'del two long', 'ins [2]five[2] short', 'same  days a week']);
  });

  it('gives up on finding what whole books have in common', () => {
    const book = (salt: string) => Array.from({ length: 3_000 }, (_, n) => `${salt}${n}`).join(' ');
    expect(wordDiff(book('a'), book('b'), 'en').map(({ kind }) => kind)).toEqual(['del', 'ins']);
  });
});
