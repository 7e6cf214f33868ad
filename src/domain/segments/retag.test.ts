import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTarget } from './readTarget.ts';
import { retag, sameWords } from './retag.ts';
import { tagFaults } from './tagFaults.ts';
import { escapeText, parseTagged, plainText, printTagged, tagIds } from './tagged.ts';
import type { Tag } from './types.ts';

describe('tagged text', () => {
  it('keeps what people type, tags and all', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.constantFrom('<g id="1">', '&amp;lt;', '</g>&')), (text) => {
      expect(plainText(escapeText(text))).toBe(text);
      expect(tagIds(escapeText(text))).toEqual([]);
      expect(parseTagged(escapeText(text))).not.toBeNull();
    }));
  });

  it('reads what it prints, and refuses the rest', () => {
    const part = fc.constantFrom('a', '&amp;', '&', '&nbsp;', '<', '>', '<g id="1">', "<g id='2'>", '</g>', '<x id="3"/>', '<x id="3"></x>', '<b>', '<g id="0">', '<x id="1">');
    fc.assert(fc.property(fc.array(part, { maxLength: 10 }).map((p) => p.join('')), (text) => {
      const tree = parseTagged(text);
      if (tree) expect(printTagged(parseTagged(printTagged(tree)) ?? [])).toBe(printTagged(tree));
      if (!tree) expect(tagFaults('', text)).toEqual([{ kind: 'malformed', id: 0 }]);
      expect(() => [plainText(text), tagIds(text)]).not.toThrow();
    }), { numRuns: 2000 });
    for (const bad of ['<g id="1">a', 'a</g>', '<b>a</b>', '&nbsp;', 'a & b', '<g id="0"></g>', '<x id="1">', '<g id="1">'.repeat(5000)]) expect(parseTagged(bad)).toBeNull();
  });

  it('names each fault', () => {
    const source = '<g id="1">a <g id="2">b</g></g> <x id="3"/>';
    const kinds = (target: string) => tagFaults(source, target).map(({ kind, id }) => `${kind} ${id}`);
    expect(kinds('<x id="3"/> <g id="1"><g id="2">b</g> a</g>')).toEqual([]);
    expect(kinds('<g id="2">b <g id="1">a</g></g><x id="3"/>')).toEqual(['crossed 1', 'crossed 2']);
    expect(kinds('<g id="1">a</g> <x id="3"/><x id="3"/><x id="4"/>')).toEqual(['missing 2', 'extra 4', 'duplicate 3']);
    expect(kinds('<x id="1"/><g id="2">b</g><x id="3"/>')).toEqual(['malformed 1']);
  });
});

describe('retag', () => {
  it.each([
    ['Hello <g id="1">w</g>', 'Hallo <g id="1">W</g>', 'Hello w', 'Hallo W'],
    ['a <g id="1">b</g> <g id="2">c</g>', '<g id="2">C</g> A <g id="1">B</g>', 'a b <g id="1">c</g>', '<g id="1">C</g> A B'],
    ['In 2023 we met', 'Wir trafen uns 2023', 'In <g id="1">2023</g> we met', 'Wir trafen uns <g id="1">2023</g>'],
    ['In 2023 we met', 'Wir trafen uns 2023', 'In 2023 <g id="1">we</g> met', 'Wir trafen uns 2023'],
    ['a <x id="1"/> b', 'A <x id="1"/> B', '<x id="1"/>a <x id="2"/> b<x id="3"/>', '<x id="1"/>A <x id="2"/> B<x id="3"/>'],
    ['a b', 'A B', '<g id="1">a b</g><x id="2"/>', '<g id="1">A B</g><x id="2"/>'],
    ['a &lt;b&gt;', 'A &lt;b&gt;', 'a <g id="1">&lt;b&gt;</g>', 'A <g id="1">&lt;b&gt;</g>'],
  ])('%s | %s -> %s', (oldSource, oldTarget, newSource, wanted) => {
    expect(sameWords(oldSource, newSource)).toBe(true);
    expect(retag(oldSource, oldTarget, newSource)).toBe(wanted);
  });

  it('gives null where the words differ', () => {
    expect(retag('a', 'A', 'b')).toBeNull();
    expect(retag('a', '<g id="1">A', 'a')).toBeNull();
  });

  it('never changes the words of the target, and knows only tags of the new source', () => {
    const wrapped = fc.array(fc.tuple(fc.constantFrom('peace', '2023', 'Oslo', 'and'), fc.constantFrom('', 'g', 'x')), { minLength: 1, maxLength: 6 });
    const print = (parts: readonly (readonly [string, string])[], offset = 0) =>
      parts.map(([word, tag], i) => (tag === 'g' ? `<g id="${i + 1 + offset}">${word}</g>` : tag === 'x' ? `<x id="${i + 1 + offset}"/>${word}` : word)).join(' ');
    fc.assert(fc.property(wrapped, fc.infiniteStream(fc.constantFrom('', 'g', 'x')), (parts, tags) => {
      const other = parts.map(([word], i) => [word, [...tags.take(parts.length)][i] ?? ''] as const);
      const target = print(parts).replaceAll('peace', 'Frieden');
      const out = retag(print(parts), target, print(other, 3));
      expect(plainText(out ?? '').trim()).toBe(plainText(target).trim());
      const allowed = tagIds(print(other, 3));
      for (const id of tagIds(out ?? '')) expect(allowed).toContain(id);
    }), { numRuns: 500 });
  });
});

describe('readTarget', () => {
  const tag = (id: number, signature: string, pair = true): Tag => ({ id, kind: 'format', pair, label: '', signature });
  const block = (text: string, tags: Tag[]) => ({ field: 'body', path: 'body.0', block: 'paragraph' as const, text, tags });

  it('numbers a reordered block as its source', () => {
    const read = readTarget(block('<g id="1">L</g> <g id="2">B</g>', [tag(1, 'link'), tag(2, 'bold')]), [tag(1, 'bold'), tag(2, 'link')]);
    expect(read).toEqual({ text: '<g id="2">L</g> <g id="1">B</g>', faults: [] });
  });

  it('names tags that are gone and refuses tags the source has not', () => {
    expect(readTarget(block('B', []), [tag(1, 'bold')])).toEqual({ text: 'B', faults: [{ kind: 'missing', id: 1 }] });
    expect(readTarget(block('<g id="1">B</g>', [tag(1, 'italic')]), [tag(1, 'bold')])).toBeNull();
    expect(readTarget(block('<g id="1">B</g><g id="2">B</g>', [tag(1, 'bold'), tag(2, 'bold')]), [tag(1, 'bold')])).toBeNull();
  });
});
