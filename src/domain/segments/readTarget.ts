import { parseTagged, printTagged, tagIds, type Inline } from './tagged.ts';
import type { TagFault } from './tagFaults.ts';
import type { ExtractedSegment, Tag } from './types.ts';

/** A hand-edited block in its source's numbering. `faults` names the source's tags it no longer has. */
export interface ReadTarget {
  readonly text: string;
  readonly faults: readonly TagFault[];
}

/**
 * Reads a block that a person edited in a target locale: its tags are numbered as they come, and get the numbers of the
 * source's tags that stand for the same thing (equal signatures in order of appearance). Null where the block has a tag
 * the source has not, or has one more often: that cannot be said in the source's tags.
 */
export function readTarget(extracted: ExtractedSegment, sourceTags: readonly Tag[]): ReadTarget | null {
  const free = new Map<string, number[]>();
  for (const tag of sourceTags) free.set(keyOf(tag), [...(free.get(keyOf(tag)) ?? []), tag.id]);
  const ids = new Map<number, number>();
  for (const tag of extracted.tags) {
    const id = free.get(keyOf(tag))?.shift();
    if (id === undefined) return null;
    ids.set(tag.id, id);
  }
  const tree = parseTagged(extracted.text);
  if (!tree || tagIds(extracted.text).some((id) => !ids.has(id))) return null;
  const kept = new Set(ids.values());
  const faults = sourceTags.filter(({ id }) => !kept.has(id)).map(({ id }): TagFault => ({ kind: 'missing', id }));
  return { text: printTagged(renumber(tree, ids)), faults };
}

const keyOf = (tag: Tag): string => `${tag.pair ? 'g' : 'x'}|${tag.signature}`;

const renumber = (tree: readonly Inline[], ids: ReadonlyMap<number, number>): Inline[] =>
  tree.map((node) => {
    if (node.kind === 'text') return node;
    const id = ids.get(node.id) ?? node.id;
    return node.kind === 'pair' ? { ...node, id, children: renumber(node.children, ids) } : { ...node, id };
  });
