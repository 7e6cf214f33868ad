import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { assemble } from './assemble.ts';
import { extract } from './extract.ts';
import type { Data, ExtractedSegment, FieldSpec } from './types.ts';

const folder = new URL('./fixtures/', import.meta.url);
const names = readdirSync(folder).flatMap((file) => (file.endsWith('.source.json') ? [file.slice(0, -'.source.json'.length)] : []));
const read = <T>(name: string): T => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as T;

describe('fixture pairs', () => {
  it('are there', () => expect(names.length).toBeGreaterThanOrEqual(12));

  it.each(names)('%s', (name) => {
    const { data, fields } = read<{ data: Data; fields: readonly FieldSpec[] }>(`${name}.source.json`);
    const { skeleton, segments } = extract(data, fields);
    expect(segments).toEqual(read<ExtractedSegment[]>(`${name}.segments.json`));
    const again = extract(assemble(skeleton, { texts: [], marks: segments.map(({ mark }) => mark ?? null) }), fields);
    expect(again.segments).toEqual(segments);
  });
});
