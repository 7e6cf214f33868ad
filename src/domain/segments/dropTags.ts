import { parseTagged, plainText, printTagged } from './tagged.ts';
import type { Inline } from './tagged.ts';

/** The text without the tags that are not among `kept`; the words inside their pairs stay. Malformed text keeps its words alone. */
export const dropTags = (text: string, kept: ReadonlySet<number>): string => {
  const tree = parseTagged(text);
  return tree ? printTagged(tree.flatMap((node) => dropIn(node, kept))) : printTagged([{ kind: 'text', text: plainText(text) }]);
};

const dropIn = (node: Inline, kept: ReadonlySet<number>): readonly Inline[] => {
  if (node.kind === 'text') return [node];
  if (node.kind === 'point') return kept.has(node.id) ? [node] : [];
  const children = node.children.flatMap((child) => dropIn(child, kept));
  return kept.has(node.id) ? [{ ...node, children }] : children;
};
