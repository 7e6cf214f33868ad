import { describe, expect, it } from 'vitest';
import { extract } from './extract.ts';
import { structureOf } from './structure.ts';
import type { FieldSpec } from './types.ts';

const BODY: FieldSpec[] = [{ kind: 'richText', name: 'body', richText: { blocks: {}, inlineBlocks: {}, uploads: {}, links: [] } }];
const text = (words: string, format: number | string = 0) => ({ type: 'text', text: words, format, detail: 0, mode: 'normal', style: '', version: 1 });
const block = (type: string, children: unknown[], more: object = {}) => ({ type, children, direction: null, format: '', indent: 0, version: 1, ...more });
const paragraph = (...children: unknown[]) => block('paragraph', children);
const structure = (...children: unknown[]): string => {
  const { skeleton, segments } = extract({ body: { root: block('root', children) } }, BODY);
  return structureOf(skeleton.data.body, segments.map((_, index) => `s${index}`));
};

describe('the structure of a field', () => {
  const plain = structure(paragraph(text('one')), paragraph(text('two')));

  it('does not change with words, marks in them, direction, or blank paragraphs and edges', () => {
    expect(structure(paragraph(text('ein')), paragraph(text('zwei')))).toBe(plain);
    expect(structure(paragraph(text('one ')), paragraph(text('two'), text(' ')))).toBe(plain);
    expect(structure({ ...paragraph(text('one')), direction: 'rtl', textFormat: 1, textStyle: 'x' }, paragraph(text('two')))).toBe(plain);
    expect(structure(paragraph(text('one')), paragraph(), paragraph(text('two')), paragraph(text(' ')))).toBe(plain);
  });

  it('changes with blocks added, removed, moved or retyped, and with what is embedded', () => {
    const others = [
      structure(paragraph(text('one'))),
      structure(paragraph(text('one')), paragraph(text('two')), paragraph(text('three'))),
      structure(block('heading', [text('one')], { tag: 'h2' }), paragraph(text('two'))),
      structure(block('quote', [text('one')]), paragraph(text('two'))),
      structure(paragraph(text('one')), paragraph(text('two')), block('horizontalrule', [])),
      structure(paragraph(text('one')), paragraph(text('two')), { type: 'upload', relationTo: 'media', value: 'm1', id: 'u', fields: {}, version: 3 }),
      structure(paragraph(text('one')), paragraph(text('two')), { type: 'upload', relationTo: 'media', value: 'm2', id: 'u', fields: {}, version: 3 }),
    ];
    expect(new Set([plain, ...others]).size).toBe(others.length + 1);
  });

  it('tells who stands where', () => {
    const { skeleton } = extract({ body: { root: block('root', [paragraph(text('one')), paragraph(text('two'))]) } }, BODY);
    expect(structureOf(skeleton.data.body, ['a', 'b'])).not.toBe(structureOf(skeleton.data.body, ['b', 'a']));
  });
});
