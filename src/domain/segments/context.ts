import type { Json } from './json.ts';
import type { BlockKind, ExtractedSegment, Mark } from './types.ts';

/** Deeper than any document people write; what lies below stays in the skeleton as it is. */
export const DEPTH_LIMIT = 100;

/** Where the walk is. */
export interface Context {
  readonly field: string;
  readonly path: string;
  /** What a block found here is, unless it says better itself. */
  readonly block: BlockKind;
  readonly depth: number;
  /** Inside rich text: one JSON value, whose ids are its own. */
  readonly inRichText: boolean;
  /** Path of the rich text itself; nodes with ids of their own are named from there, wherever they are moved. */
  readonly richTextPath: string;
  readonly sink: Sink;
}

/** What the walk gathers. */
export interface Sink {
  readonly segments: ExtractedSegment[];
  readonly paths: Set<string>;
  readonly marks: Set<string>;
}

export const openSink = (): Sink => ({ segments: [], paths: new Set(), marks: new Set() });

/** One step down. */
export const below = (context: Context, name: string | number, more: Partial<Context> = {}): Context => ({
  ...context,
  path: `${context.path}.${name}`,
  depth: context.depth + 1,
  ...more,
});

/**
 * Takes the next index, in reading order, before what lies inside the segment is walked; the segment itself follows
 * with `fill`. A path that was used (rows with equal ids) gets a suffix.
 */
export function reserve(context: Context): { readonly index: number; readonly fill: (segment: Filling) => void } {
  const { sink, field, block } = context;
  let path = context.path;
  for (let n = 2; sink.paths.has(path); n++) path = `${context.path}~${n}`;
  sink.paths.add(path);
  const index = sink.segments.length;
  sink.segments.push({ field, path, block, text: '', tags: [] });
  return { index, fill: (segment) => (sink.segments[index] = { field, path, block, ...segment }) };
}

type Filling = Pick<ExtractedSegment, 'text' | 'tags' | 'maxLength'>;

/** The mark in an element's `$.vs`. */
export function markOf(state: Json): Mark | null {
  if (typeof state.vs !== 'string') return null;
  const bar = state.vs.lastIndexOf('|');
  return bar > 0 && bar < state.vs.length - 1 ? { id: state.vs.slice(0, bar), hash: state.vs.slice(bar + 1) } : null;
}

/** Gives a segment its mark, unless the id was seen before: a pasted copy carries the id of its original. */
export function giveMark(sink: Sink, index: number, mark: Mark): void {
  const segment = sink.segments[index];
  if (!segment || sink.marks.has(mark.id)) return;
  sink.marks.add(mark.id);
  sink.segments[index] = { ...segment, mark };
}
