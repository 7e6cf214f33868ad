import { canonical, hash } from '../hash.ts';
import { splitForbidden } from './characters.ts';
import { isJson, own, without, type Json } from './json.ts';
import { isWalkable } from './slot.ts';
import { CODE, formatOf, isTextNode, mergeTexts, shellKey, shellOf, type TextNode } from './textNode.ts';
import type { RichTextSpec, Tag } from './types.ts';

/** A node of a run, with where it stands. */
export interface Placed {
  readonly node: unknown;
  readonly path: string;
}

/** One thing in a run of inline nodes. `edge` points are lifted out at the ends of a block, `soft` ones may get lost. */
export type Item =
  | { readonly kind: 'text'; readonly shell: Json; readonly key: string; readonly text: string }
  | { readonly kind: 'link'; readonly placed: Placed & { readonly node: Json }; readonly about: About; readonly children: readonly Item[] }
  | { readonly kind: 'point'; readonly placed: Placed; readonly about: About; readonly edge: boolean; readonly soft: boolean };

/** A tag but for its number. */
export type About = Omit<Tag, 'id' | 'pair'>;

/** The items of a run. Links inside links, and whatever is not known, become points. */
export function itemsOf(run: readonly Placed[], spec: RichTextSpec, inLink = false): Item[] {
  return mergePlaced(run).flatMap((placed): Item[] => {
    const { node, path } = placed;
    if (!isWalkable(node)) return [other(placed, 'unknown', `other|${hash(canonical(node))}`)];
    if (isTextNode(node)) return textItems(node, path);
    if (node.type === 'link' && !inLink && Array.isArray(node.children) && node.children.length > 0) {
      const children = node.children.map((child: unknown, i) => ({ node: child, path: `${path}.${i}` }));
      return [{ kind: 'link', placed: { node, path }, about: aboutLink(node, spec), children: itemsOf(children, spec, true) }];
    }
    return [pointItem(node, path, spec)];
  });
}

function mergePlaced(run: readonly Placed[]): readonly Placed[] {
  const merged = mergeTexts(run.map(({ node }) => node));
  if (merged.length === run.length) return run;
  // Only text nodes were joined, and nothing under a text node has a path of its own.
  const paths = new Map(run.map(({ node, path }) => [node, path]));
  return merged.map((node) => ({ node, path: paths.get(node) ?? '' }));
}

function textItems(node: TextNode, path: string): Item[] {
  const shell = shellOf(node);
  if (formatOf(shell) & CODE) {
    return [point({ node, path }, { kind: 'code', label: 'code', signature: `code|${node.text}` }, false, false)];
  }
  if (node.text === '') return [point({ node, path }, { kind: 'other', label: 'empty', signature: 'empty' }, true, true)];
  const key = shellKey(shell);
  return splitForbidden(node.text).flatMap((text, i): Item[] => {
    if (text === '') return [];
    if (i % 2 === 0) return [{ kind: 'text', shell, key, text }];
    return [point({ node: { ...node, text }, path }, aboutCharacters(text), true, true)];
  });
}

/** A tag for characters that may not stand in a text. */
export const aboutCharacters = (text: string): About => ({
  kind: 'other',
  label: 'control character',
  signature: `characters|${[...text].map((c) => c.codePointAt(0)?.toString(16)).join(',')}`,
});

function pointItem(node: Json, path: string, spec: RichTextSpec): Item {
  const placed = { node, path };
  const type = word(node.type);
  if (type === 'linebreak') return point(placed, { kind: 'break', label: 'line break', signature: 'break' }, true, true);
  if (type === 'tab') return point(placed, { kind: 'tab', label: 'tab', signature: 'tab' }, true, true);
  if (type === 'inlineBlock') return point(placed, aboutInlineBlock(node, spec), false, false);
  if (type === 'autolink' || type === 'link') {
    const link = aboutLink(node, spec);
    return point(placed, { ...link, kind: 'other', signature: `auto${link.signature}` }, false, false);
  }
  return other(placed, type, `other|${type}|${hash(canonical(node))}`);
}

const point = (placed: Placed, about: About, edge: boolean, soft: boolean): Item => ({ kind: 'point', placed, about, edge, soft });

const other = (placed: Placed, label: string, signature: string): Item =>
  point(placed, { kind: 'other', label, signature }, false, false);

/** Two links are the same where they lead to the same place; ids and further fields do not count. */
function aboutLink(node: Json, spec: RichTextSpec): About {
  const fields = isJson(node.fields) ? node.fields : {};
  const url = typeof fields.url === 'string' ? fields.url : typeof node.url === 'string' ? node.url : undefined;
  if (fields.linkType === 'internal' && isJson(fields.doc)) {
    const { relationTo, value } = fields.doc;
    const id = isJson(value) ? value.id : value;
    return { kind: 'link', label: 'link', signature: `link|doc|${word(relationTo)}|${word(id)}` };
  }
  if (url !== undefined) return { kind: 'link', label: 'link', href: url, signature: `link|url|${url}` };
  const rest = without(fields, 'id', ...spec.links.map(({ name }) => name));
  return { kind: 'link', label: 'link', signature: `link|${hash(canonical(rest))}` };
}

/** Known by its id, which every locale shares; else by what is not text in it. */
function aboutInlineBlock(node: Json, spec: RichTextSpec): About {
  const fields = isJson(node.fields) ? node.fields : {};
  const slug = word(fields.blockType);
  const names = (own(spec.inlineBlocks, fields.blockType) ?? []).map(({ name }) => name);
  const identity = typeof fields.id === 'string' ? fields.id : hash(canonical(without(fields, ...names)));
  return { kind: 'inlineBlock', label: slug, signature: `inlineBlock|${slug}|${identity}` };
}

/** A name or an id as a word; of anything else the hash, since not every value can be made a string. */
const word = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : hash(canonical(value));
