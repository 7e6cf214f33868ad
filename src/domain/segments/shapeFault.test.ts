import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shapeFault } from './shapeFault.ts';
import type { FieldSpec } from './types.ts';

const FIELDS: readonly FieldSpec[] = [
  { kind: 'text', name: 'title' },
  { kind: 'richText', name: 'body', richText: { blocks: { callout: [{ kind: 'richText', name: 'text', richText: { blocks: {}, inlineBlocks: {}, uploads: {}, links: [] } }] }, inlineBlocks: {}, uploads: {}, links: [] } },
  { kind: 'array', name: 'rows', fields: [{ kind: 'text', name: 'heading' }] },
];
const rich = (...children: unknown[]) => ({ root: { type: 'root', children } });
const callout = (text: unknown) => ({ type: 'block', fields: { blockType: 'callout', text } });

describe('shapeFault', () => {
  it('finds nothing in what an editor or an empty form makes', () => {
    const words = { type: 'paragraph', children: [{ type: 'text', text: 'words' }, { type: 'link', fields: { url: '#' }, children: [] }, { type: 'linebreak' }] };
    for (const data of [{}, { title: null, body: null, rows: 0 }, { title: '', body: rich(), rows: [] }, { body: rich(words, callout(rich(words)), callout(null), { type: 'upload', value: 1 }) }])
      expect(shapeFault(data, FIELDS)).toBeNull();
  });

  it('names the first place that is wrong, also inside blocks and rows', () => {
    expect(shapeFault({ title: 7 }, FIELDS)?.path).toBe('title');
    expect(shapeFault({ rows: [{ heading: 'a' }, null] }, FIELDS)?.path).toBe('rows.1');
    expect(shapeFault({ rows: [{ heading: {} }] }, FIELDS)?.path).toBe('rows.0.heading');
    expect(shapeFault({ body: rich({ type: 'block' }) }, FIELDS)?.path).toBe('body.root.children.0.fields');
    expect(shapeFault({ body: rich(callout(rich(null))) }, FIELDS)?.path).toBe('body.root.children.0.fields.text.root.children.0');
  });

  it('never throws, whatever it is given, nor for bottomless nesting', () => {
    fc.assert(fc.property(fc.record({ title: fc.anything(), body: fc.anything({ maxDepth: 6 }), rows: fc.anything() }), (data) => void shapeFault(data, FIELDS)));
    let node: unknown = { type: 'text', text: 'x' };
    for (let level = 0; level < 100_000; level += 1) node = { type: 'quote', children: [node] };
    expect(shapeFault({ body: rich(node) }, FIELDS)?.wanted).toContain('100 levels');
  });
});
