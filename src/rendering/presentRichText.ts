import { readMarkedText } from '../domain/publication/segmentMark.ts';
import { isJson, without } from '../domain/segments/json.ts';
import type { Json } from '../domain/segments/json.ts';
import { otherDirection } from './directionAttribute.ts';
import { presentFields } from './presentFields.ts';
import type { Presenting } from './presentFields.ts';
import { idIn, segmentOf } from './richTextNodes.ts';
import { safeAddress } from './safeAddress.ts';

/**
 * A rich text as JSON for sites that draw it themselves: the same tree, without what the house keeps in it for itself.
 * - A link that leads nowhere, or to a document that readers do not have, leaves its words. One to a document they have
 *   says where in `fields.doc`: `{ relationTo, id, href }`.
 * - An upload's `value`, and `media` in a block's fields, is the picture or file itself; null where there is none.
 * - Node state, styles and unsafe addresses are out; a direction stays where a block is written in the other one.
 * - Where segments are asked for, what shows one names it in `segment`.
 *
 * Presented again it stays as it is, and it shares nothing with `value`. Null for what is no rich text.
 */
export const presentRichText = (value: unknown, presenting: Presenting): Json | null => presentRoot(value, presenting, 0);

/** Deeper than anything people write; what lies below is left out. */
const DEEPEST = 100;

const presentRoot = (value: unknown, presenting: Presenting, depth: number): Json | null => {
  if (!isJson(value) || !isJson(value.root) || !Array.isArray(value.root.children) || depth > DEEPEST) return null;
  const [root] = presentNode({ ...value.root, type: 'root' }, presenting, depth);
  return root ? { root } : null;
};

const presentNode = (node: Json, presenting: Presenting, depth: number): readonly Json[] => {
  const { type } = node;
  if (typeof type !== 'string' || depth > DEEPEST) return [];
  const children = Array.isArray(node.children) ? node.children.filter(isJson).flatMap((child) => presentNode(child, presenting, depth + 1)) : null;
  const isLink = type === 'link' || type === 'autolink';
  const fields = isJson(node.fields) ? presentFields(isLink ? without(node.fields, 'url', 'doc') : node.fields, presenting, (value) => presentRoot(value, presenting, depth + 1)) : null;
  const leads = isLink ? leadsTo(node.fields, presenting) : {};
  const shown = type === 'upload' || type === 'relationship' ? shownIn(node, presenting) : {};
  if (leads === null) return children ?? [];
  if (shown === null) return [];
  const segment = segmentIn(node, presenting);
  return [{
    ...plainOf(node),
    ...(typeof node.text === 'string' && { text: presenting.segments ? readMarkedText(node.text).text : node.text }),
    ...('direction' in node && { direction: otherDirection(node.direction, () => textIn(children ?? []), presenting.dir) }),
    ...shown,
    ...(fields && { fields: { ...fields, ...leads } }),
    ...(segment !== null && { segment }),
    ...(children && { children }),
  }];
};

/** Said otherwise, or the house's own. */
const NOT_PLAIN = new Set(['__proto__', '$', 'segment', 'text', 'children', 'fields', 'direction', 'value', 'pending', 'createdAt', 'updatedAt']);
const STYLES = new Set(['style', 'textStyle']);
const ADDRESSES = new Set(['url', 'href', 'src']);
const NO_NUMBER = new Set(['upload', 'relationship']);

/** What a node says of itself in words and figures. */
const plainOf = (node: Json): Json =>
  Object.fromEntries(Object.entries(node).flatMap(([key, value]): (readonly [string, unknown])[] => {
    if (key === 'value' && !NO_NUMBER.has(String(node.type)) && typeof value === 'number') return [[key, value]];
    if (NOT_PLAIN.has(key) || (ADDRESSES.has(key) && safeAddress(value) === null)) return [];
    if (STYLES.has(key)) return [[key, '']];
    if (Array.isArray(value)) return [[key, value.filter((one) => typeof one === 'number')]];
    return typeof value === 'object' || typeof value === 'function' || typeof value === 'symbol' || value === undefined ? [] : [[key, value]];
  }));

/** A link's target, as its fields say it; null where it has none. */
const leadsTo = (fields: unknown, { link }: Presenting): Json | null => {
  if (!isJson(fields)) return null;
  if (fields.linkType !== 'internal') {
    const url = safeAddress(fields.url);
    return url === null ? null : { url };
  }
  const doc = isJson(fields.doc) ? fields.doc : {};
  const id = idIn(doc.value) ?? idIn(doc.id);
  if (id === null || typeof doc.relationTo !== 'string') return null;
  const href = safeAddress(link(doc.relationTo, id));
  return href === null ? null : { doc: { relationTo: doc.relationTo, id, href } };
};

/** What stands in for the value of a node that shows another document; null where readers have nothing of it. */
const shownIn = ({ type, relationTo, value }: Json, { picture, file, link }: Presenting): Json | null => {
  const id = idIn(value);
  if (typeof relationTo !== 'string') return null;
  if (type === 'relationship') {
    const href = id === null ? null : safeAddress(link(relationTo, id));
    return href === null ? null : { value: { id, href } };
  }
  const found = id === null ? null : relationTo === 'media' ? picture(id) : file(relationTo, id);
  return { value: found && { ...found, id } };
};

const segmentIn = (node: Json, { segments }: Presenting): string | null => {
  if (!segments) return null;
  const marked = typeof node.text === 'string' ? readMarkedText(node.text).id : null;
  return marked ?? segmentOf(node.$) ?? (typeof node.segment === 'string' ? node.segment : null);
};

const textIn = (nodes: readonly Json[]): string => nodes.map(({ text, children }) => (typeof text === 'string' ? text : '') + textIn(Array.isArray(children) ? (children as readonly Json[]) : [])).join('');
