import { parseTagged, plainText, printTagged, type Inline } from './tagged.ts';

/** True where two sources differ in their tags and white space at most: nothing has to be translated again. */
export const sameWords = (a: string, b: string): boolean => wordsOf(a) === wordsOf(b);

/** A text's words in one line, for comparing: tags out, white space made even. */
export const wordsOf = (text: string): string => plainText(text).replace(/\s+/g, ' ').trim();

/**
 * Carries a translation over to a source whose words are the same and whose tags are not. A tag that stands around the
 * same words (a point: at the same place) as before keeps its place in the target, under its new number. Pairs that
 * are gone are taken out. A new pair is set around the whole text if that is where it stands, or around its words if
 * they stand in the target just once as they are (names, numbers); else it is left out, which the quality check shows.
 * A new point is put at the start if it stands there, else at the end.
 * Null where the words differ or a text is malformed.
 */
export function retag(oldSource: string, oldTarget: string, newSource: string): string | null {
  const before = parseTagged(oldSource);
  const target = parseTagged(oldTarget);
  const now = parseTagged(newSource);
  if (!before || !target || !now || !sameWords(oldSource, newSource)) return null;
  const free = new Map<string, Span[]>();
  const spans = spansOf(now);
  for (const span of spans) free.set(span.key, [...(free.get(span.key) ?? []), span]);
  const ids = new Map<number, number>();
  for (const span of spansOf(before)) {
    const match = free.get(span.key)?.shift();
    if (match) ids.set(span.id, match.id);
  }
  const used = new Set(ids.values());
  const length = lengthOf(now);
  const carried = carry(target, ids);
  const placed = spans.filter(({ id }) => !used.has(id)).reduce((tree, span) => place(tree, span, length), carried);
  return printTagged(placed);
}

/** Where a tag stands in a text, in characters that are no white space. */
interface Span {
  readonly id: number;
  readonly pair: boolean;
  readonly from: number;
  readonly to: number;
  /** Equal for a pair around the same words, or a point at the same place. */
  readonly key: string;
  readonly words: string;
}

function spansOf(tree: readonly Inline[]): readonly Span[] {
  const spans: Span[] = [];
  let at = 0;
  const walk = (nodes: readonly Inline[]): void => {
    for (const node of nodes) {
      if (node.kind === 'text') at += solid(node.text);
      else {
        const from = at;
        const index = spans.push({ id: node.id, pair: node.kind === 'pair', from, to: from, key: '', words: '' }) - 1;
        if (node.kind === 'pair') walk(node.children);
        const words = node.kind === 'pair' ? plainText(printTagged(node.children)) : '';
        const key = `${node.kind}:${from}:${at}`;
        spans[index] = { id: node.id, pair: node.kind === 'pair', from, to: at, key, words };
      }
    }
  };
  walk(tree);
  return spans;
}

const solid = (text: string): number => text.replace(/\s+/g, '').length;

const lengthOf = (tree: readonly Inline[]): number => solid(plainText(printTagged(tree)));

const carry = (tree: readonly Inline[], ids: ReadonlyMap<number, number>): readonly Inline[] =>
  tree.flatMap((node): readonly Inline[] => {
    if (node.kind === 'text') return [node];
    const id = ids.get(node.id);
    if (node.kind === 'point') return id === undefined ? [] : [{ ...node, id }];
    const children = carry(node.children, ids);
    return id === undefined ? children : [{ ...node, id, children }];
  });

function place(tree: readonly Inline[], span: Span, length: number): readonly Inline[] {
  const { id } = span;
  if (!span.pair) return span.from === 0 ? [{ kind: 'point', id }, ...tree] : [...tree, { kind: 'point', id }];
  if (span.from === 0 && span.to === length) return [{ kind: 'pair', id, children: tree }];
  const words = span.words.trim();
  const all = plainText(printTagged(tree));
  if (!words || all.split(words).length !== 2) return tree;
  return wrap(tree, words, id);
}

/** Sets a pair around words that stand in one stretch of text; where a tag cuts them, nothing is done. */
const wrap = (tree: readonly Inline[], words: string, id: number): readonly Inline[] =>
  tree.flatMap((node): readonly Inline[] => {
    if (node.kind === 'point') return [node];
    if (node.kind === 'pair') return [{ ...node, children: wrap(node.children, words, id) }];
    const at = node.text.indexOf(words);
    if (at < 0 || !standsAlone(node.text, at, words.length)) return [node];
    const parts: readonly Inline[] = [
      { kind: 'text', text: node.text.slice(0, at) },
      { kind: 'pair', id, children: [{ kind: 'text', text: words }] },
      { kind: 'text', text: node.text.slice(at + words.length) },
    ];
    return parts.filter((part) => part.kind !== 'text' || part.text !== '');
  });

const standsAlone = (text: string, at: number, length: number): boolean =>
  !/[\p{L}\p{N}]$/u.test(text.slice(0, at)) && !/^[\p{L}\p{N}]/u.test(text.slice(at + length));
