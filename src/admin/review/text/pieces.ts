import { parseTagged, plainText, printTagged } from '../../../domain/segments/tagged.ts';
import type { Inline } from '../../../domain/segments/tagged.ts';

/** Which part of a tag a chip stands for. */
export type TagPart = 'open' | 'close' | 'point';

export interface TagPiece {
  readonly kind: 'tag';
  readonly id: number;
  readonly part: TagPart;
}

/** A tagged text laid out flat, as it stands on a line: words and chips. */
export type Piece = TagPiece | { readonly kind: 'text'; readonly text: string };

/** A tagged text as words and chips, in order. Malformed text gives the words that can be read of it. */
export const piecesOf = (tagged: string): readonly Piece[] => {
  const tree = parseTagged(tagged);
  return joined(tree ? tree.flatMap(flat) : [{ kind: 'text', text: plainText(tagged) }]);
};

const flat = (node: Inline): readonly Piece[] => {
  if (node.kind === 'text') return [node];
  if (node.kind === 'point') return [{ kind: 'tag', id: node.id, part: 'point' }];
  return [{ kind: 'tag', id: node.id, part: 'open' }, ...node.children.flatMap(flat), { kind: 'tag', id: node.id, part: 'close' }];
};

/** Neighbouring words as one piece, none empty. */
export const joined = (pieces: readonly Piece[]): readonly Piece[] => {
  const out: Piece[] = [];
  for (const piece of pieces) {
    const last = out.at(-1);
    if (piece.kind === 'text' && last?.kind === 'text') out[out.length - 1] = { kind: 'text', text: last.text + piece.text };
    else if (piece.kind === 'tag' || piece.text !== '') out.push(piece);
  }
  return out;
};

/**
 * The canonical tagged text. Always well formed: a half without its other half, or a pair that crosses another, is left
 * out, and so counts as missing until a person puts it right.
 */
export const taggedOf = (pieces: readonly Piece[]): string => {
  const loose = looseTags(pieces);
  const top: Inline[] = [];
  const open: Inline[][] = [top];
  for (const [at, piece] of pieces.entries()) {
    const here = open.at(-1) ?? top;
    if (piece.kind === 'text') here.push(piece);
    else if (loose.has(at)) continue;
    else if (piece.part === 'point') here.push({ kind: 'point', id: piece.id });
    else if (piece.part === 'close') open.pop();
    else {
      const children: Inline[] = [];
      here.push({ kind: 'pair', id: piece.id, children });
      open.push(children);
    }
  }
  return printTagged(top);
};

/** Where the halves stand that make no pair: the other half is missing, on the wrong side, or beyond a crossing pair. */
export const looseTags = (pieces: readonly Piece[]): ReadonlySet<number> => {
  const loose = new Set<number>();
  const open: { readonly id: number; readonly at: number }[] = [];
  for (const [at, piece] of pieces.entries()) {
    if (piece.kind === 'text' || piece.part === 'point') continue;
    if (piece.part === 'open') {
      open.push({ id: piece.id, at });
      continue;
    }
    const mate = open.findLastIndex(({ id }) => id === piece.id);
    if (mate === -1) loose.add(at);
    else for (const crossed of open.splice(mate).slice(1)) loose.add(crossed.at);
  }
  for (const { at } of open) loose.add(at);
  return loose;
};

export const isSameTag = (a: Piece, b: Piece): boolean => a.kind === 'tag' && b.kind === 'tag' && a.id === b.id && a.part === b.part;

/** How many places a piece takes: a chip one, words one for each UTF-16 unit. */
export const sizeOf = (piece: Piece): number => (piece.kind === 'text' ? piece.text.length : 1);

/** What lies between two places. */
export const slicePieces = (pieces: readonly Piece[], from: number, to: number): readonly Piece[] => {
  let at = 0;
  return pieces.flatMap((piece): readonly Piece[] => {
    const start = at;
    at += sizeOf(piece);
    if (at <= from || start >= to) return [];
    return piece.kind === 'tag' ? [piece] : [{ kind: 'text', text: piece.text.slice(Math.max(0, from - start), to - start) }];
  });
};

/** How many places the pieces take together. */
export const lengthOf = (pieces: readonly Piece[]): number => pieces.reduce((sum, piece) => sum + sizeOf(piece), 0);
