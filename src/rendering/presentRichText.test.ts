import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markText } from '../domain/publication/segmentMark.ts';
import { documents, SPEC } from '../domain/segments/fixtures/documents.ts';
import type { RichTextSpec } from '../domain/segments/types.ts';
import { hostileRichText, node, rich, text } from './fixtures/hostile.ts';
import type { Node } from './fixtures/hostile.ts';
import { presentRichText } from './presentRichText.ts';
import type { Rendering } from './rendering.ts';
import { renderRichText } from './renderRichText.ts';
import { safeAddress } from './safeAddress.ts';

const PICTURE = { url: '/a.png', alt: 'A', width: 8, height: 6, sizes: [] };
const READERS: Rendering = {
  dir: 'ltr', segments: false, externalLinks: 'same',
  picture: (id) => (id === 'media-1' || id === 'm1' ? PICTURE : null),
  link: (collection, id) => (collection === 'articles' && id === 'known' ? '/known' : id === 'gone' ? 'javascript:alert(1)' : null),
  file: (_, id) => (id === 'd1' ? { url: '/report.pdf', name: 'Report' } : null),
};
const NAMED: Rendering = { ...READERS, segments: true };
const present = (value: unknown, rendering: Rendering = READERS) => presentRichText(value, rendering);
const children = (...nodes: readonly Node[]): unknown => (present(rich(...nodes))?.root as Node | undefined)?.children;

/** Every object in a value, with the key it stands under. */
const objectsIn = (value: unknown, found: object[] = []): object[] => {
  if (typeof value !== 'object' || value === null || found.includes(value)) return found;
  found.push(value);
  for (const one of Object.values(value)) objectsIn(one, found);
  return found;
};

describe('rich text as JSON for readers', () => {
  it('holds nothing that could run, changes nothing that is presented already, and shares nothing', () => {
    fc.assert(fc.property(hostileRichText, fc.constantFrom(READERS, NAMED), (value, rendering) => {
      const before = structuredClone(value);
      const presented = present(value, rendering);
      expect(value).toEqual(before);
      expect(present(presented, rendering)).toEqual(presented);
      const theirs = new Set(objectsIn(value));
      for (const object of objectsIn(presented)) {
        expect(theirs.has(object)).toBe(false);
        for (const [key, one] of Object.entries(object)) {
          expect(['$', '__proto__', 'secret', 'blockName']).not.toContain(key);
          if (['url', 'href', 'src'].includes(key)) expect(safeAddress(one), String(one)).not.toBeNull();
          if (key === 'style') expect(one).toBe('');
        }
      }
    }), { numRuns: 200 });
  });

  it('says what the HTML says, in every document of the house', () => {
    const specs = SPEC.flatMap((spec) => (spec.kind === 'richText' ? [spec] : []));
    fc.assert(fc.property(documents, (document) => {
      for (const { name, richText } of specs) {
        const presented = present(document[name]);
        expect(renderRichText(presented, richText as RichTextSpec, READERS)).toBe(renderRichText(document[name], richText as RichTextSpec, READERS));
        expect(presented === null).toBe((document[name] ?? null) === null);
      }
    }), { numRuns: 100 });
  });

  it('is null for what is no rich text, and ends somewhere', () => {
    fc.assert(fc.property(fc.anything(), (value) => {
      expect(present(value)).toBeNull();
    }));
    let deep: Node = text('down');
    for (let n = 0; n < 20_000; n += 1) deep = { type: 'quote', children: [deep] };
    expect(JSON.stringify(present(rich(deep)))).not.toContain('down');
  });

  it('leads to documents that readers have, and leaves the words of other links', () => {
    const link = (fields: Node): Node => node('link', [text('here')], { id: 'l1', fields });
    const internal = (value: unknown): Node => link({ linkType: 'internal', url: '/stale', newTab: true, doc: { relationTo: 'articles', value } });
    const found = node('link', [text('here')], { id: 'l1', fields: { linkType: 'internal', newTab: true, doc: { relationTo: 'articles', id: 'known', href: '/known' } } });
    expect(children(internal('known'), internal({ id: 'known', title: 'Draft', createdAt: 'x' }), internal('other'), internal('gone'))).toEqual([found, found, text('here'), text('here')]);
    expect(children(link({ linkType: 'custom', url: 'https://x.example', doc: { relationTo: 'articles', value: 'other' } }), link({ url: 'javascript:alert(1)' })))
      .toEqual([node('link', [text('here')], { id: 'l1', fields: { linkType: 'custom', url: 'https://x.example' } }), text('here')]);
  });

  it('puts pictures and files where their ids were, and nothing where readers have none', () => {
    const upload = (relationTo: string, value: unknown, fields: Node = {}): Node => ({ type: 'upload', version: 3, format: '', id: 'u', relationTo, value, fields });
    expect(children(upload('media', 'media-1', { caption: 'Seen' }), upload('media', { id: 'secret', createdAt: 'x', url: '/draft.png' }), upload('downloads', 'd1'), upload('downloads', 'd2'))).toEqual([
      upload('media', { ...PICTURE, id: 'media-1' }, { caption: 'Seen' }), upload('media', null), upload('downloads', { id: 'd1', url: '/report.pdf', name: 'Report' }), upload('downloads', null),
    ]);
    expect(children({ type: 'block', version: 2, fields: { id: 'b', blockName: 'x', blockType: 'figure', media: 'media-1', caption: 'C', about: { id: 'a', createdAt: 'x', title: 'Draft' } } }))
      .toEqual([{ type: 'block', version: 2, fields: { id: 'b', blockType: 'figure', media: { ...PICTURE, id: 'media-1' }, caption: 'C', about: 'a' } }]);
    expect(children({ type: 'relationship', relationTo: 'articles', value: 'known' }, { type: 'relationship', relationTo: 'articles', value: { id: 'other', title: 'Draft' } }))
      .toEqual([{ type: 'relationship', relationTo: 'articles', value: { id: 'known', href: '/known' } }]);
  });

  it('names segments on their blocks where asked, and takes every mark out', () => {
    const marked = rich(node('paragraph', [text('one')], { $: { vs: 'a|01', other: 1 } }), node('listitem', [text(markText('b', 'two'))]), { type: 'block', fields: { blockType: 'call-out', title: markText('c', 'three') } });
    expect(present(marked, NAMED)).toEqual(rich(node('paragraph', [text('one')], { segment: 'a' }), node('listitem', [text('two', { segment: 'b' })]), { type: 'block', fields: { blockType: 'call-out', title: 'three' } }));
    expect(present(present(marked, NAMED))).toEqual(rich(node('paragraph', [text('one')]), node('listitem', [text('two')]), { type: 'block', fields: { blockType: 'call-out', title: 'three' } }));
  });

  it('keeps the direction of what is written in the other one', () => {
    expect(children(node('paragraph', [text('سلام')], { direction: 'rtl' }), node('paragraph', [text('peace')], { direction: 'ltr' })))
      .toEqual([node('paragraph', [text('سلام')], { direction: 'rtl' }), node('paragraph', [text('peace')])]);
  });
});
