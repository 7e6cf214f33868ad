import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assemble } from './assemble.ts';
import { extract } from './extract.ts';
import { fingerprint } from './fingerprint.ts';
import { SPEC } from './fixtures/documents.ts';
import type { Data } from './types.ts';

const keys = fc.constantFrom('root', 'children', 'type', 'text', 'fields', '$', 'vs', 'format', 'blockType', 'relationTo', '__proto__', '@keep', '@run', '@state', '@children', 'constructor', 'id');
const leaves = fc.oneof(
  fc.constantFrom('text', 'paragraph', 'link', 'block', 'upload', 'inlineBlock', 'media', 'callout', 'listitem', 'constructor', '__proto__', 'a|b', '|'),
  fc.constantFrom(0, 1, -1, 1.5, 1e300, null, true, ''), fc.string(),
);
const { json } = fc.letrec((tie) => ({
  json: fc.oneof({ depthSize: 'medium' }, leaves, fc.array(tie('json'), { maxLength: 4 }), fc.dictionary(keys, tie('json'), { maxKeys: 6 })),
}));
const anyRoot = json.map((children) => ({ root: { type: 'root', children: Array.isArray(children) ? children : [children] } }));
const hostile = fc.record({
  title: json, summary: json, meta: json, layout: json, findings: json, body: fc.oneof(json, anyRoot),
}, { requiredKeys: [] }) as fc.Arbitrary<Data>;

describe('hostile documents', { timeout: 60_000 }, () => {
  it('never throw, and lose nothing', () => {
    fc.assert(fc.property(hostile, (data) => {
      const extraction = extract(data, SPEC);
      expect(typeof fingerprint(extraction)).toBe('string');
      const out = assemble(extraction.skeleton, { texts: [] });
      // The second time there is nothing left to merge or strip.
      expect(assemble(extract(out, SPEC).skeleton, { texts: [] })).toEqual(out);
    }), { numRuns: 500 });
  });

  it('keep anything that is not JSON at all', () => {
    fc.assert(fc.property(fc.anything(), (value) => {
      const data = { title: value, body: value, findings: [value], meta: value } as Data;
      expect(() => assemble(extract(data, SPEC).skeleton, { texts: [] })).not.toThrow();
      expect(() => extract(value as Data, SPEC)).not.toThrow();
    }), { numRuns: 300 });
  });

  it('take ten thousand levels', () => {
    let list: unknown = { type: 'paragraph', children: [{ type: 'text', text: 'deep', format: 0 }] };
    for (let i = 0; i < 10_000; i++) list = { type: i % 2 ? 'list' : 'listitem', children: [list] };
    const data = { body: { root: { type: 'root', children: [list, { type: 'paragraph', children: [{ type: 'text', text: 'top', format: 0 }] }] } } };
    const extraction = extract(data, SPEC);
    expect(extraction.segments.map(({ text }) => text)).toEqual(['top']);
    expect(fingerprint(extraction)).toHaveLength(24);
    let out: unknown = (assemble(extraction.skeleton, { texts: [] }).body as typeof data.body).root.children[0];
    let levels = 0;
    while (typeof out === 'object' && out !== null && 'children' in out && Array.isArray(out.children)) {
      out = out.children[0];
      levels++;
    }
    expect(levels).toBe(10_001);
  });
});
