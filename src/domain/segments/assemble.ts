import { assembleRun } from './assembleRun.ts';
import { copyJson, isJson } from './json.ts';
import { parseTagged, plainText, type Inline } from './tagged.ts';
import { mergeTexts } from './textNode.ts';
import { asSlot, type TextSlot } from './slot.ts';
import type { AssembleOptions, Data, Skeleton } from './types.ts';

/**
 * A document from its skeleton and its texts. Always a valid document, whatever the texts are like:
 * - tags are rebuilt from the text, in its order and nesting; a pair that is there twice is built twice;
 * - a malformed text becomes one text node with its plain text;
 * - tags nobody knows are dropped, their words kept; a link inside a link is dropped, its words kept;
 * - embedded content (inline blocks, code, unknown nodes) that the text lost is put back at the end; of a point that
 *   is there twice the first counts. Breaks, tabs and control characters may be lost.
 * `texts[i] === ''` empties a segment, null puts its source back. Shares nothing with the skeleton.
 */
export function assemble(skeleton: Skeleton, options: AssembleOptions): Data {
  const data = build(skeleton.data, options);
  return isJson(data) ? data : {};
}

function build(value: unknown, options: AssembleOptions): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => build(item, options));
  if (!isJson(value)) return value;
  const slot = asSlot(value);
  if (!slot) return Object.fromEntries(Object.entries(value).flatMap(([key, item]) => buildEntry(key, item, options)));
  if ('@keep' in slot) return copyJson(slot['@keep']);
  if ('@row' in slot) return options.rowId ? options.rowId(slot['@row']) : slot['@row'];
  if ('@text' in slot) return fillText(slot['@text'], options.texts[slot['@text'].segment] ?? null);
  if ('@children' in slot) return mergeTexts(slot['@children'].flatMap((child) => buildChild(child, options)));
  return null;
}

function buildChild(child: unknown, options: AssembleOptions): readonly unknown[] {
  const slot = isJson(child) ? asSlot(child) : null;
  if (!slot || !('@run' in slot)) return [build(child, options)];
  return assembleRun(slot['@run'], options.texts[slot['@run'].segment] ?? null, (node) => build(node, options));
}

function buildEntry(key: string, item: unknown, options: AssembleOptions): readonly (readonly [string, unknown])[] {
  const slot = isJson(item) ? asSlot(item) : null;
  if (!slot || !('@state' in slot)) return [[key, build(item, options)]];
  const { segment, rest } = slot['@state'];
  const mark = segment === null ? null : options.marks?.[segment];
  const state = build(rest, options);
  if (mark) return [[key, { ...(isJson(state) ? state : {}), vs: `${mark.id}|${mark.hash}` }]];
  return state === undefined ? [] : [[key, state]];
}

function fillText(slot: TextSlot['@text'], target: string | null): string {
  const text = target ?? slot.source;
  const write = (tree: readonly Inline[]): string =>
    tree
      .map((node) => {
        if (node.kind === 'text') return node.text;
        return node.kind === 'pair' ? write(node.children) : (slot.points[node.id - 1] ?? '');
      })
      .join('');
  const tree = parseTagged(text);
  return slot.lead + (tree ? write(tree) : plainText(text)) + slot.trail;
}
