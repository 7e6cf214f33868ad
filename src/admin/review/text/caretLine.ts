/** Whether the caret stands on the first and the last visual line of an element; both where it is empty. */
export const caretLine = (root: HTMLElement): { readonly isFirst: boolean; readonly isLast: boolean } => {
  const selection = root.ownerDocument.getSelection();
  const caret = selection && selection.rangeCount > 0 && root.contains(selection.focusNode) ? caretBox(selection) : null;
  if (!caret) return { isFirst: true, isLast: true };
  const all = root.ownerDocument.createRange();
  all.selectNodeContents(root);
  const middles = [...all.getClientRects()].filter(({ height }) => height > 0).map(({ top, bottom }) => (top + bottom) / 2);
  return { isFirst: !middles.some((middle) => middle < caret.top), isLast: !middles.some((middle) => middle > caret.bottom) };
};

/** Between chips a caret has no box of its own: its neighbour's stands for it. */
const caretBox = ({ focusNode, focusOffset }: Selection): DOMRect | null => {
  if (!focusNode) return null;
  const range = document.createRange();
  range.setStart(focusNode, focusOffset);
  const own = [...range.getClientRects()].find(({ height }) => height > 0);
  if (own) return own;
  const neighbour = focusNode.childNodes[focusOffset - 1] ?? focusNode.childNodes[focusOffset];
  if (!neighbour) return null;
  range.selectNode(neighbour);
  const boxes = [...range.getClientRects()].filter(({ height }) => height > 0);
  return (focusOffset > 0 ? boxes.at(-1) : boxes[0]) ?? null;
};
