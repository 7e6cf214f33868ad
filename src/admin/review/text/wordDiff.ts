import { diffArrays } from 'diff';
import { joined, piecesOf } from './pieces.ts';
import type { Piece } from './pieces.ts';

export interface Change {
  readonly kind: 'same' | 'ins' | 'del';
  readonly pieces: readonly Piece[];
}

/** Beyond this nobody reads a diff, and finding one would take long. */
const MOST_EDITS = 500;

/**
 * How one tagged text became another, word by word; a tag is a word of its own. Without the insertions it is the old
 * text, without the deletions the new one.
 */
export const wordDiff = (before: string, after: string, lang: string): readonly Change[] => {
  const old = atomsOf(before, lang);
  const now = atomsOf(after, lang);
  const parts = diffArrays(old.map(keyOf), now.map(keyOf), { maxEditLength: MOST_EDITS });
  if (!parts) return tidy([{ kind: 'del', pieces: old }, { kind: 'ins', pieces: now }]);
  let [atOld, atNow] = [0, 0];
  return tidy(parts.map(({ added, removed, count }): Change => {
    if (removed) return { kind: 'del', pieces: old.slice(atOld, (atOld += count)) };
    if (!added) atOld += count;
    return { kind: added ? 'ins' : 'same', pieces: now.slice(atNow, (atNow += count)) };
  }));
};

const atomsOf = (tagged: string, lang: string): readonly Piece[] => {
  const words = new Intl.Segmenter(lang, { granularity: 'word' });
  return piecesOf(tagged).flatMap((piece): readonly Piece[] =>
    piece.kind === 'tag' ? [piece] : [...words.segment(piece.text)].map(({ segment }) => ({ kind: 'text', text: segment })));
};

const keyOf = (piece: Piece): string => (piece.kind === 'text' ? `"${piece.text}` : `${piece.part}${piece.id}`);

/** Changes that only a space parts are one change: people read phrases, not words. */
const tidy = (changes: readonly Change[]): readonly Change[] => {
  const out: Change[] = [];
  let del: Piece[] = [];
  let ins: Piece[] = [];
  const close = (): void => {
    if (del.length > 0) out.push({ kind: 'del', pieces: joined(del) });
    if (ins.length > 0) out.push({ kind: 'ins', pieces: joined(ins) });
    del = [];
    ins = [];
  };
  for (const [at, { kind, pieces }] of changes.entries()) {
    if (kind === 'del') del.push(...pieces);
    else if (kind === 'ins') ins.push(...pieces);
    else if (isGap(pieces) && del.length > 0 && ins.length > 0 && isBoth(changes, at + 1)) {
      del.push(...pieces);
      ins.push(...pieces);
    } else {
      close();
      out.push({ kind, pieces: joined(pieces) });
    }
  }
  close();
  return out;
};

const isGap = (pieces: readonly Piece[]): boolean => pieces.every((piece) => piece.kind === 'text' && /^\s*$/u.test(piece.text));

/** Something went and something came right there. */
const isBoth = (changes: readonly Change[], at: number): boolean => {
  const kinds = new Set([changes[at]?.kind, changes[at + 1]?.kind]);
  return kinds.has('del') && kinds.has('ins');
};
