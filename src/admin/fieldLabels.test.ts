import type { Field, StaticLabel } from 'payload';
import { describe, expect, it } from 'vitest';
import { fieldLabels } from './fieldLabels.ts';

const features = (fields: Field[]) => new Map([['blocks', { nodes: [{ getSubFields: () => [{ type: 'blocks', name: 'lexical_blocks', blocks: [{ slug: 'figure', fields }] }] }] }]]);
const text = (name: string, label: string): Field => ({ type: 'text', name, label });
const say = (label: StaticLabel): string => String(label);

describe('labels of fields', () => {
  it('reach into arrays, groups, rows and the blocks of a text, where the document has no such field itself', () => {
    const fields: Field[] = [
      { type: 'array', name: 'programme', label: 'Programme', fields: [text('title', 'Inner title'), text('description', 'Description')] },
      { type: 'row', fields: [text('title', 'Title')] },
      { type: 'richText', name: 'body', label: 'Text', editor: { editorConfig: { resolvedFeatureMap: features([text('credit', 'Credit')]) } } as never },
    ];
    expect(fieldLabels(fields, say)).toEqual({ programme: 'Programme', title: 'Title', description: 'Description', body: 'Text', credit: 'Credit' });
  });
});
