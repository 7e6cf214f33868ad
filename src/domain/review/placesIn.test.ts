import { describe, expect, it } from 'vitest';
import type { FieldSpec } from '../segments/types.ts';
import { placesIn } from './placesIn.ts';

const richText = { blocks: {}, inlineBlocks: {}, uploads: {}, links: [] };
const FIELDS: readonly FieldSpec[] = [
  { kind: 'text', name: 'title' }, { kind: 'richText', name: 'body', richText },
  { kind: 'array', name: 'findings', fields: [{ kind: 'text', name: 'heading' }, { kind: 'richText', name: 'body', richText }] },
  { kind: 'group', name: 'seo', fields: [{ kind: 'text', name: 'summary' }] },
];

describe('placesIn', () => {
  it('says where a path leads, rows and positions counted from 1', () => {
    const paths = ['title', 'body.0', 'body.3.1', 'body.c0ffee.title', 'findings.65fa.heading', 'findings.65fa.body.2', 'findings.70bb.heading', 'seo.summary', 'unknown.4'];
    expect([...placesIn(paths, FIELDS).values()]).toEqual([
      ['title'], ['body', '1'], ['body', '4', '2'], ['body', '1', 'title'], ['findings', '1', 'heading'], ['findings', '1', 'body', '3'], ['findings', '2', 'heading'], ['seo', 'summary'], ['unknown', '5'],
    ]);
  });
});
