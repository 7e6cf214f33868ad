import { openSink, type Context } from './context.ts';
import { isJson } from './json.ts';
import { walkField } from './walkFields.ts';
import type { Data, Extraction, FieldSpec } from './types.ts';

/**
 * Takes the segments out of a document: one per block of running text, in reading order, and the skeleton they came
 * from. Only the top-level fields named in `fields` are in the skeleton. Never throws: whatever does not have the
 * shape its field should have, and whatever lies deeper than a hundred levels, stays in the skeleton as it is.
 * Shares nothing with `data`.
 */
export function extract(data: Data, fields: readonly FieldSpec[]): Extraction {
  const sink = openSink();
  const skeleton = new Map<string, unknown>();
  for (const spec of isJson(data) ? fields : []) {
    const { name } = spec;
    if (!Object.hasOwn(data, name) || skeleton.has(name)) continue;
    const context: Context = { field: name, path: name, block: 'plain', depth: 0, inRichText: false, richTextPath: '', sink };
    skeleton.set(name, walkField(data[name], spec, context));
  }
  return { skeleton: { version: 1, data: Object.fromEntries(skeleton) }, segments: sink.segments };
}
