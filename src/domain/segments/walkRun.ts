import { isVisible, splitEdges } from './characters.ts';
import { reserve, type Context } from './context.ts';
import { itemsOf, type Item, type Placed } from './inlineItem.ts';
import { keepAll, type RunSlot, type TagPart } from './slot.ts';
import { escapeText, pairTag, pointTag } from './tagged.ts';
import { baseShell, formatTag, shellKey } from './textNode.ts';
import { isJson, without, type Json } from './json.ts';
import type { RichTextSpec, Tag } from './types.ts';

/** How the fields that inline nodes carry are walked; handed in, since fields hold rich text again. */
export type WalkCarrier = (placed: Placed) => Json;

export interface WalkedRun {
  /** What stands in the skeleton in place of the run's nodes. */
  readonly nodes: readonly unknown[];
  /** Its segment, or null where there is nothing to read. */
  readonly segment: number | null;
}

/**
 * Takes the segment out of a run of inline nodes. White space and breaks at its ends and a link around all of it stay
 * in the skeleton.
 */
export function walkRun(run: readonly Placed[], spec: RichTextSpec, context: Context, carrier: WalkCarrier): WalkedRun {
  return walkItems(itemsOf(run, spec), context, carrier);
}

function walkItems(items: readonly Item[], context: Context, carrier: WalkCarrier): WalkedRun {
  const { lead, inner, trail } = trim(items);
  const put = (item: Item) => nodeOf(item, carrier);
  if (!inner.some(hasWords)) return { nodes: items.map(put), segment: null };
  const [only] = inner;
  if (only?.kind === 'link' && inner.length === 1) {
    const within = walkItems(only.children, context, carrier);
    const link = { ...linkShell(only.placed, carrier), children: { '@children': within.nodes } };
    return { nodes: [...lead.map(put), link, ...trail.map(put)], segment: within.segment };
  }
  const { slot, segment } = takeOut(inner, context, carrier);
  return { nodes: [...lead.map(put), slot, ...trail.map(put)], segment };
}

function takeOut(items: readonly Item[], context: Context, carrier: WalkCarrier): { slot: RunSlot; segment: number } {
  const { index, fill } = reserve(context);
  const base = baseShell(shellsOf(items));
  const baseKey = shellKey(base);
  const tags: Tag[] = [];
  const parts: TagPart[] = [];
  const write = (item: Item): string => {
    const id = tags.length + 1;
    if (item.kind === 'text') {
      const text = escapeText(item.text);
      if (item.key === baseKey) return text;
      tags.push({ id, kind: 'format', pair: true, ...formatTag(item.shell, base) });
      parts.push({ kind: 'format', node: keepAll(item.shell) });
      return pairTag(id, text);
    }
    tags.push({ id, pair: item.kind === 'link', ...item.about });
    if (item.kind === 'point') {
      parts.push({ kind: 'point', node: carrier(item.placed), soft: item.soft });
      return pointTag(id);
    }
    parts.push({ kind: 'link', node: linkShell(item.placed, carrier) });
    return pairTag(id, item.children.map(write).join(''));
  };
  const text = items.map(write).join('');
  fill({ text, tags });
  return { slot: { '@run': { segment: index, source: text, base: keepAll(base), tags: parts } }, segment: index };
}

type TextItem = Extract<Item, { readonly kind: 'text' }>;

const shellsOf = (items: readonly Item[]): TextItem[] =>
  items.flatMap((item) => (item.kind === 'text' ? [item] : item.kind === 'link' ? shellsOf(item.children) : []));

const hasWords = (item: Item): boolean =>
  item.kind === 'text' ? isVisible(item.text) : item.kind === 'link' && item.children.some(hasWords);

const linkShell = ({ node, path }: Placed, carrier: WalkCarrier): Json =>
  carrier({ node: isJson(node) ? without(node, 'children') : node, path });

/** An item as it stands in a skeleton where no segment takes it. */
function nodeOf(item: Item, carrier: WalkCarrier): unknown {
  if (item.kind === 'text') return { ...keepAll(item.shell), text: item.text };
  if (item.kind === 'point') return carrier(item.placed);
  return { ...linkShell(item.placed, carrier), children: { '@children': item.children.map((child) => nodeOf(child, carrier)) } };
}

interface Trimmed {
  readonly lead: readonly Item[];
  readonly inner: readonly Item[];
  readonly trail: readonly Item[];
}

function trim(items: readonly Item[]): Trimmed {
  let from = 0;
  let to = items.length;
  while (from < to && isEdge(items[from])) from++;
  while (to > from && isEdge(items[to - 1])) to--;
  const lead = items.slice(0, from);
  const inner = items.slice(from, to);
  const trail = items.slice(to);
  const first = inner[0];
  if (first?.kind === 'text') {
    const { lead: space, inner: text, trail: after } = splitEdges(first.text);
    if (space) lead.push({ ...first, text: space });
    inner[0] = { ...first, text: text + after };
  }
  const last = inner.at(-1);
  if (last?.kind === 'text') {
    const { lead: before, inner: text, trail: space } = splitEdges(last.text);
    if (space) trail.unshift({ ...last, text: space });
    inner[inner.length - 1] = { ...last, text: before + text };
  }
  return { lead, inner, trail };
}

const isEdge = (item: Item | undefined): boolean =>
  item?.kind === 'text' ? splitEdges(item.text).inner === '' : item?.kind === 'point' && item.edge;
