import { $getNearestNodeFromDOMNode, COMMAND_PRIORITY_CRITICAL, DRAGEND_COMMAND, DRAGOVER_COMMAND, DRAGSTART_COMMAND, DROP_COMMAND, HISTORY_PUSH_TAG, $addUpdateTag, $isElementNode, $isTextNode, mergeRegister } from 'lexical';
import type { LexicalEditor } from 'lexical';
import { $put } from './fieldCommands.ts';
import { putOn } from './fieldClipboard.ts';
import { $placeOf, $readPieces, $selectStretch, $selectedStretch, $writePieces } from './fieldText.ts';
import type { Stretch } from './fieldText.ts';
import { isTagNode } from './TagNode.ts';
import { lengthOf, slicePieces } from './pieces.ts';
import type { FieldContext } from './segmentField.ts';

/** Chips and selected words move where they are dropped; what comes from elsewhere is put in like a paste. */
export const registerFieldDrag = (editor: LexicalEditor, context: () => FieldContext): (() => void) => {
  let dragged: Stretch | null = null;
  return mergeRegister(
    editor.registerCommand(DRAGSTART_COMMAND, (event) => {
      dragged = $chipAt(event.target) ?? $selectedStretch();
      if (!dragged || dragged.from === dragged.to || !event.dataTransfer) return true;
      putOn(event.dataTransfer, slicePieces($readPieces(), dragged.from, dragged.to));
      event.dataTransfer.effectAllowed = 'move';
      return true;
    }, COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(DRAGOVER_COMMAND, (event) => {
      if (!dragged) return false;
      // Browsers take only a selection's own move by themselves, and then show where it would go; here the caret does.
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'move';
      const place = $placeAt(event);
      if (place !== null && place !== $selectedStretch()?.from) $selectStretch({ from: place, to: place });
      return true;
    }, COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(DROP_COMMAND, (event) => {
      event.preventDefault();
      const place = $placeAt(event);
      const moved = dragged;
      dragged = null;
      if (place === null) return true;
      $addUpdateTag(HISTORY_PUSH_TAG);
      if (moved) $move(moved, place, context().dir);
      else if (event.dataTransfer) {
        $selectStretch({ from: place, to: place });
        $put(event.dataTransfer, context());
      }
      return true;
    }, COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(DRAGEND_COMMAND, () => {
      dragged = null;
      return false;
    }, COMMAND_PRIORITY_CRITICAL),
  );
};

const $move = ({ from, to }: Stretch, place: number, dir: 'ltr' | 'rtl'): void => {
  if (place >= from && place <= to) return;
  const pieces = $readPieces();
  const moved = slicePieces(pieces, from, to);
  const cut = (a: number, b: number) => slicePieces(pieces, a, b);
  if (place < from) $writePieces([...cut(0, place), ...moved, ...cut(place, from), ...cut(to, Infinity)], dir, place + lengthOf(moved));
  else $writePieces([...cut(0, from), ...cut(to, place), ...moved, ...cut(place, Infinity)], dir, place);
};

const $chipAt = (target: EventTarget | null): Stretch | null => {
  const node = target instanceof Node ? $getNearestNodeFromDOMNode(target) : null;
  if (!isTagNode(node)) return null;
  const from = $placeOf({ type: 'element', offset: node.getIndexWithinParent(), getNode: () => node.getParentOrThrow() });
  return { from, to: from + 1 };
};

/** The place under the pointer; on a chip, before it. */
const $placeAt = ({ clientX, clientY }: DragEvent): number | null => {
  const hit = pointAt(clientX, clientY);
  const node = hit && $getNearestNodeFromDOMNode(hit.node);
  if (!hit || !node) return null;
  if (isTagNode(node)) return $chipAt(hit.node)?.from ?? null;
  if ($isTextNode(node)) return $placeOf({ type: 'text', offset: hit.offset, getNode: () => node });
  return $isElementNode(node) ? $placeOf({ type: 'element', offset: hit.offset, getNode: () => node }) : null;
};

/** Browsers have two names for this. */
const pointAt = (x: number, y: number): { readonly node: Node; readonly offset: number } | null => {
  if ('caretPositionFromPoint' in document) {
    const position = document.caretPositionFromPoint(x, y);
    return position && { node: position.offsetNode, offset: position.offset };
  }
  const range = (document as Document).caretRangeFromPoint(x, y);
  return range && { node: range.startContainer, offset: range.startOffset };
};
