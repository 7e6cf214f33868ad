import { $createLineBreakNode, $createParagraphNode, $createRangeSelection, $createTextNode, $getRoot, $getSelection, $isElementNode, $isLineBreakNode, $isParagraphNode, $isRangeSelection, $isTextNode, $setSelection } from 'lexical';
import type { ElementNode, LexicalNode, ParagraphNode, PointType } from 'lexical';
import { TagNode, isTagNode } from './TagNode.ts';
import { joined, lengthOf, slicePieces } from './pieces.ts';
import type { Piece } from './pieces.ts';

/** A stretch of the text by places (see `sizeOf`); `from` equals `to` for a caret. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The words and chips of the editor. Lexical's own functions call these inside an update or a read only. */
export const $readPieces = (): readonly Piece[] =>
  joined($getRoot().getChildren().flatMap((line, at) => {
    const pieces = $isElementNode(line) ? line.getChildren().map($pieceOf) : [];
    return at === 0 ? pieces : [{ kind: 'text', text: ' ' } as const, ...pieces];
  }));

const $pieceOf = (node: LexicalNode): Piece =>
  isTagNode(node) ? node.piece() : { kind: 'text', text: $isLineBreakNode(node) ? '\n' : node.getTextContent() };

/** Writes all of it anew; the caret goes to the place given. */
export const $writePieces = (pieces: readonly Piece[], dir: 'ltr' | 'rtl', caret: number): void => {
  const line = $line(dir);
  line.clear();
  line.append(...joined(pieces).flatMap($nodesOf));
  $selectStretch({ from: caret, to: caret });
};

/** Puts pieces where the stretch is; the caret goes behind them. */
export const $splice = ({ from, to }: Stretch, pieces: readonly Piece[], dir: 'ltr' | 'rtl'): void => {
  const before = $readPieces();
  $writePieces([...slicePieces(before, 0, from), ...pieces, ...slicePieces(before, to, Infinity)], dir, from + lengthOf(pieces));
};

const $nodesOf = (piece: Piece): readonly LexicalNode[] => {
  if (piece.kind === 'tag') return [new TagNode(piece.id, piece.part)];
  return piece.text.split('\n').flatMap((text, at) => [...(at > 0 ? [$createLineBreakNode()] : []), ...(text === '' ? [] : [$createTextNode(text)])]);
};

/** The one paragraph there is, its direction said: Lexical would guess it from the first letter. */
export const $line = (dir: 'ltr' | 'rtl'): ParagraphNode => {
  const root = $getRoot();
  const [first] = root.getChildren();
  const line = $isParagraphNode(first) ? first : $createParagraphNode();
  if (line !== first) root.clear().append(line);
  if (root.getDirection() !== dir) root.setDirection(dir);
  if (line.getDirection() !== dir) line.setDirection(dir);
  return line;
};

/** What is selected; null where the caret never was here. */
export const $selectedStretch = (): Stretch | null => {
  const ends = $selectedEnds();
  return ends && { from: Math.min(ends.anchor, ends.focus), to: Math.max(ends.anchor, ends.focus) };
};

/** Where the selection began, and where it is; null where the caret never was here. */
export const $selectedEnds = (): { readonly anchor: number; readonly focus: number } | null => {
  const selection = $getSelection();
  return $isRangeSelection(selection) ? { anchor: $placeOf(selection.anchor), focus: $placeOf(selection.focus) } : null;
};

/** The place of a point: how much of the text lies before it. */
export const $placeOf = (point: Pick<PointType, 'offset' | 'type' | 'getNode'>): number => {
  const node = point.getNode();
  if (point.type === 'text') return $before(node) + point.offset;
  if (!$isParagraphNode(node)) return point.offset === 0 ? 0 : lengthOf($readPieces());
  return sizeOfNodes(node.getChildren().slice(0, point.offset));
};

const $before = (node: LexicalNode): number => sizeOfNodes(node.getPreviousSiblings());

const sizeOfNodes = (nodes: readonly LexicalNode[]): number => nodes.reduce((sum, node) => sum + sizeOfNode(node), 0);

const sizeOfNode = (node: LexicalNode): number => ($isTextNode(node) ? node.getTextContentSize() : 1);

export const $selectStretch = ({ from, to }: Stretch): void => {
  const line = $getRoot().getFirstChild();
  if (!$isElementNode(line)) return;
  const selection = $createRangeSelection();
  for (const [point, place] of [[selection.anchor, from], [selection.focus, to]] as const) point.set(...$pointAt(line, place));
  $setSelection(selection);
};

/** Inside or at the end of words where there are some, else between the chips. */
const $pointAt = (line: ElementNode, place: number): [string, number, 'text' | 'element'] => {
  let rest = Math.max(0, place);
  const children = line.getChildren();
  for (const [at, node] of children.entries()) {
    if ($isTextNode(node) && rest <= node.getTextContentSize()) return [node.getKey(), rest, 'text'];
    if (rest === 0 && !$isTextNode(children[at])) return [line.getKey(), at, 'element'];
    rest -= sizeOfNode(node);
    if (rest === 0 && !$isTextNode(children[at + 1])) return [line.getKey(), at + 1, 'element'];
  }
  return [line.getKey(), children.length, 'element'];
};
