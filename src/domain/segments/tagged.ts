/**
 * Canonical tagged text: characters with `&amp; &lt; &gt;` as the only entities, pairs `<g id="1">…</g>` and points
 * `<x id="2"/>`. Small enough to be valid XML for any engine, and nothing else passes for a tag.
 */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'pair'; readonly id: number; readonly children: readonly Inline[] }
  | { readonly kind: 'point'; readonly id: number };

const TOKEN = /<g id=(?:"(\d{1,6})"|'(\d{1,6})')\s*>|<x id=(?:"(\d{1,6})"|'(\d{1,6})')\s*(?:\/>|>\s*<\/x\s*>)|<\/g\s*>|[^<]+|</g;
const BARE_AMPERSAND = /&(?!(?:amp|lt|gt);)/;
const NESTING_LIMIT = 100;

/**
 * The tree of a tagged text, or null where it is malformed: an unknown tag or entity, an unclosed or unopened pair,
 * an id of 0, or nesting deeper than 100. `'` around ids, `<x …></x>` and a bare `>` are read, as XML engines write them.
 */
export function parseTagged(text: string): readonly Inline[] | null {
  const top: Inline[] = [];
  const open: { readonly id: number; readonly children: Inline[] }[] = [];
  let here = top;
  for (const match of text.matchAll(TOKEN)) {
    const token = match[0];
    const pair = match[1] ?? match[2];
    const point = match[3] ?? match[4];
    if (pair === '0' || point === '0' || token === '<') return null;
    if (pair !== undefined) {
      if (open.length >= NESTING_LIMIT) return null;
      const children: Inline[] = [];
      here.push({ kind: 'pair', id: Number(pair), children });
      open.push({ id: Number(pair), children: here });
      here = children;
    } else if (point !== undefined) here.push({ kind: 'point', id: Number(point) });
    else if (token.startsWith('</')) {
      const closed = open.pop();
      if (!closed) return null;
      here = closed.children;
    } else if (BARE_AMPERSAND.test(token)) return null;
    else here.push({ kind: 'text', text: decode(token) });
  }
  return open.length > 0 ? null : top;
}

/** The canonical writing of a tree. */
export const printTagged = (tree: readonly Inline[]): string => tree.map(printOne).join('');

const printOne = (node: Inline): string => {
  if (node.kind === 'text') return escapeText(node.text);
  return node.kind === 'point' ? pointTag(node.id) : pairTag(node.id, printTagged(node.children));
};

/** `<x id="…"/>`. */
export const pointTag = (id: number): string => `<x id="${id}"/>`;

/** `<g id="…">…</g>` around text that is tagged already. */
export const pairTag = (id: number, inner: string): string => `<g id="${id}">${inner}</g>`;

/** Plain text as tagged text: a tag somebody typed stays what they typed. */
export const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/**
 * The text without its tags, entities decoded. Points leave nothing behind, line breaks too: from the id alone nobody
 * knows what they are. Malformed text gives what can be read of it.
 */
export const plainText = (text: string): string => decode(text.replace(ANY_TAG, ''));

const ANY_TAG = /<\/?[gx](?:\s[^<>]*)?\/?>/g;

const decode = (text: string): string =>
  text.includes('&') ? text.replace(/&(amp|lt|gt);/g, (_, name: string) => ENTITIES[name] ?? '') : text;

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>' };

/** The ids of all tags in order of appearance, each as often as it stands there; also of malformed text. */
export const tagIds = (text: string): number[] =>
  [...text.matchAll(/<[gx] id=["'](\d{1,6})["']/g)].map((match) => Number(match[1]));
