import { isVisible } from '../domain/segments/characters.ts';
import { readMarkedText } from '../domain/publication/segmentMark.ts';
import type { RichTextNode } from './richTextNodes.ts';

/** What an element holds, in order: runs of inline nodes, and blocks. A run may name the segment it shows. */
export type Part =
  | { readonly kind: 'run'; readonly nodes: readonly RichTextNode[]; readonly segment: string | null }
  | { readonly kind: 'block'; readonly node: RichTextNode };

/** Neighbouring inline nodes make a run; what nobody knows is inline where its neighbours or its parent are. */
export const partsOf = ({ type, children, segment }: RichTextNode): readonly Part[] => {
  const inline = INLINE_PARENTS.has(type) || children.some((child) => INLINE.has(child.type));
  const parts: ({ readonly kind: 'run'; readonly nodes: RichTextNode[] } | { readonly kind: 'block'; readonly node: RichTextNode })[] = [];
  for (const node of children) {
    const last = parts.at(-1);
    if (!INLINE.has(node.type) && (!inline || BLOCK.has(node.type))) parts.push({ kind: 'block', node });
    else if (last?.kind === 'run') last.nodes.push(node);
    else parts.push({ kind: 'run', nodes: [node] });
  }
  const first = parts.find((part) => part.kind === 'run' && part.nodes.some(hasWords));
  return parts.map((part) => (part.kind === 'block' ? part : { ...part, segment: markIn(part.nodes) ?? (part === first ? segment : null) }));
};

const INLINE = new Set(['text', 'linebreak', 'tab', 'link', 'autolink', 'inlineBlock']);
const BLOCK = new Set(['paragraph', 'heading', 'quote', 'list', 'listitem', 'table', 'tablerow', 'tablecell', 'block', 'upload', 'relationship', 'horizontalrule']);
const INLINE_PARENTS = new Set(['paragraph', 'heading']);

/** Where a segment is taken from; what a link in a link says is none. */
const hasWords = ({ type, text, isRunning, children }: RichTextNode): boolean =>
  (isRunning && isVisible(text)) || (type === 'link' && children.some((child) => child.type !== 'link' && hasWords(child)));

const markIn = (nodes: readonly RichTextNode[]): string | null => {
  for (const { text, children } of nodes) {
    const id = readMarkedText(text).id ?? markIn(children);
    if (id !== null) return id;
  }
  return null;
};
