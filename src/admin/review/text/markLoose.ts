import { $getRoot, $isElementNode } from 'lexical';
import type { LexicalEditor } from 'lexical';
import { isTagNode } from './TagNode.ts';
import { looseTags } from './pieces.ts';

/** Shows which chips make no pair. */
export const markLoose = (editor: LexicalEditor): void => {
  const chips = editor.getEditorState().read(() => $getRoot().getChildren().flatMap((line) => ($isElementNode(line) ? line.getChildren().filter(isTagNode) : []))
    .map((node) => ({ key: node.getKey(), piece: node.piece() })));
  const loose = looseTags(chips.map(({ piece }) => piece));
  for (const [at, { key }] of chips.entries()) editor.getElementByKey(key)?.classList.toggle('verso-tag--loose', loose.has(at));
};
