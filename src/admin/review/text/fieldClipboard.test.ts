import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TAGGED_TYPE, putOn, takeFrom } from './fieldClipboard.ts';
import { joined, lengthOf, piecesOf, slicePieces, taggedOf } from './pieces.ts';

const SOURCE = '<g id="1">a</g> b <x id="2"/>';

const clipboard = (given: Readonly<Record<string, string>> = {}) => {
  const held = new Map(Object.entries(given));
  return { getData: (type: string) => held.get(type) ?? '', setData: (type: string, data: string) => void held.set(type, data) };
};

const pasted = (given: ReturnType<typeof clipboard>, target: string, stretch = { from: 0, to: 0 }): string =>
  taggedOf(takeFrom(given, { source: SOURCE, pieces: piecesOf(target), stretch, hasBreaks: false }));

describe('the clipboard', () => {
  it('carries any stretch to an empty text and back', () => {
    const pieces = piecesOf(SOURCE);
    fc.assert(fc.property(fc.nat(lengthOf(pieces)), fc.nat(lengthOf(pieces)), (a, b) => {
      const cut = joined(slicePieces(pieces, Math.min(a, b), Math.max(a, b)));
      const data = clipboard();
      putOn(data, cut);
      expect(takeFrom(data, { source: SOURCE, pieces: [], stretch: { from: 0, to: 0 }, hasBreaks: false })).toEqual(cut);
      expect(data.getData('text/plain')).not.toContain('<');
    }));
  });

  it('brings a chip that stands elsewhere only where it is replaced', () => {
    const data = clipboard();
    putOn(data, piecesOf('<g id="1">n</g>'));
    expect(pasted(data, '<g id="1">o</g>')).toBe('n');
    expect(pasted(data, '<g id="1">o</g>', { from: 0, to: 3 })).toBe('<g id="1">n</g>');
  });

  it.each(['', 'null', '{}', '[1]', '[{"kind":"tag","id":"1","part":"open"}]', '[{"kind":"tag","id":1,"part":"half"}]'])('falls back to the words where its own kind is broken: %s', (junk) => {
    expect(pasted(clipboard({ [TAGGED_TYPE]: junk, 'text/plain': 'a\nb' }), '')).toBe('a b');
  });

  it('takes no chip that the source does not have, nor a pair for a point', () => {
    const forged = [{ kind: 'tag', id: 9, part: 'point' }, { kind: 'tag', id: 2, part: 'open' }, { kind: 'text', text: 'x\n<g id="1">' }];
    expect(pasted(clipboard({ [TAGGED_TYPE]: JSON.stringify(forged) }), '')).toBe('x &lt;g id="1"&gt;');
  });
});
