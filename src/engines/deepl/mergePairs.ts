import type { Inline } from '../../domain/segments/tagged.ts';
import { isVisible } from '../../domain/segments/characters.ts';

/**
 * Takes back what DeepL documents as expected: a pair given several times. Neighbours of one id (white space between
 * them allowed) become one, a pair inside itself is taken off, an empty double of a pair that has text is dropped, and
 * so is a point beside its double. No character is lost.
 */
export const mergePairs = (tree: readonly Inline[]): readonly Inline[] => {
  const filled = new Set<number>();
  collectFilled(tree, filled);
  return merge(tree, filled, []);
};

const merge = (nodes: readonly Inline[], filled: ReadonlySet<number>, inside: readonly number[]): readonly Inline[] => {
  const done: Inline[] = [];
  for (const node of nodes.flatMap((one) => unwrapped(one, filled, inside))) {
    const last = done.at(-1);
    const beforeLast = done.at(-2);
    if (node.kind === 'pair' && last?.kind === 'pair' && last.id === node.id) {
      done.splice(-1, 1, { ...last, children: [...last.children, ...node.children] });
    } else if (node.kind === 'pair' && beforeLast?.kind === 'pair' && beforeLast.id === node.id && last?.kind === 'text' && last.text.trim() === '') {
      done.splice(-2, 2, { ...beforeLast, children: [...beforeLast.children, last, ...node.children] });
    } else if (node.kind === 'text' && last?.kind === 'text') {
      done.splice(-1, 1, { kind: 'text', text: last.text + node.text });
    } else if (!(node.kind === 'point' && last?.kind === 'point' && last.id === node.id)) {
      done.push(node);
    }
  }
  return done.map((node) => (node.kind === 'pair' ? { ...node, children: merge(node.children, filled, [...inside, node.id]) } : node));
};

/** A pair that stands for nothing here gives way to its children. */
const unwrapped = (node: Inline, filled: ReadonlySet<number>, inside: readonly number[]): readonly Inline[] => {
  if (node.kind !== 'pair') return [node];
  const idle = inside.includes(node.id) || (filled.has(node.id) && !hasContent(node));
  return idle ? node.children.flatMap((child) => unwrapped(child, filled, inside)) : [node];
};

/** True where the node shows something: visible text, or a point. */
export const hasContent = (node: Inline): boolean => {
  if (node.kind === 'text') return isVisible(node.text);
  return node.kind === 'point' || node.children.some(hasContent);
};

const collectFilled = (nodes: readonly Inline[], into: Set<number>): void => {
  for (const node of nodes) {
    if (node.kind !== 'pair') continue;
    if (hasContent(node)) into.add(node.id);
    collectFilled(node.children, into);
  }
};
