import { joined, isSameTag, piecesOf, slicePieces } from './pieces.ts';
import type { Piece, TagPiece } from './pieces.ts';
import { manyLines, oneLine } from './oneLine.ts';
import type { Stretch } from './fieldText.ts';

/** Carries words with their chips from one of our editors to another; other programs see the words alone. */
export const TAGGED_TYPE = 'application/x-verso-tagged';

type Transfer = Pick<DataTransfer, 'getData' | 'setData'>;

/** Puts words and chips on the clipboard, or on a drag. */
export const putOn = (transfer: Transfer, pieces: readonly Piece[]): void => {
  transfer.setData('text/plain', pieces.map((piece) => (piece.kind === 'text' ? piece.text : '')).join(''));
  transfer.setData(TAGGED_TYPE, JSON.stringify(pieces));
};

export interface Target {
  readonly source: string;
  /** What stands there. */
  readonly pieces: readonly Piece[];
  /** What is replaced. */
  readonly stretch: Stretch;
  /** True where line breaks may be typed. */
  readonly hasBreaks: boolean;
}

/** What may be put in: words as one plain line, and of the chips those that the source has and the text lacks. */
export const takeFrom = (transfer: Transfer, { source, pieces, stretch, hasBreaks }: Target): readonly Piece[] => {
  const clean = hasBreaks ? manyLines : oneLine;
  const wanted = piecesOf(source);
  const standing = [...slicePieces(pieces, 0, stretch.from), ...slicePieces(pieces, stretch.to, Infinity)];
  const taken: Piece[] = [];
  for (const piece of carriedBy(transfer) ?? [{ kind: 'text' as const, text: transfer.getData('text/plain') }]) {
    if (piece.kind === 'text') taken.push({ kind: 'text', text: clean(piece.text) });
    else if (wanted.some((one) => isSameTag(one, piece)) && ![...standing, ...taken].some((one) => isSameTag(one, piece))) taken.push(piece);
  }
  return joined(taken);
};

/** Our own kind of clipboard, where it is one: any page can write to it. */
const carriedBy = (transfer: Transfer): readonly Piece[] | null => {
  try {
    const value: unknown = JSON.parse(transfer.getData(TAGGED_TYPE));
    return Array.isArray(value) && value.every(isPiece) ? value : null;
  } catch {
    return null;
  }
};

const PARTS: readonly unknown[] = ['open', 'close', 'point'] satisfies readonly TagPiece['part'][];

const isPiece = (value: unknown): value is Piece => {
  const { kind, text, id, part } = (value ?? {}) as Partial<Record<string, unknown>>;
  return kind === 'text' ? typeof text === 'string' : kind === 'tag' && Number.isInteger(id) && PARTS.includes(part);
};
