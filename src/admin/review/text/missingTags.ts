import { tagFaults } from '../../../domain/segments/tagFaults.ts';
import { isSameTag, looseTags, piecesOf } from './pieces.ts';
import type { Piece, TagPiece } from './pieces.ts';

/** The ids of the source's tags that a target lacks, in the order of the source; all of them where it is malformed. */
export const missingTags = (source: string, target: string): readonly number[] => {
  const faults = tagFaults(source, target);
  if (faults.some(({ kind, id }) => kind === 'malformed' && id === 0)) return [...new Set(tagsOf(source).map(({ id }) => id))];
  return faults.filter(({ kind }) => kind === 'missing').map(({ id }) => id);
};

/**
 * The chips that still have to be set, in the order of the source. Where every chip is there and some make no pair,
 * it is those pairs that must be set anew.
 */
export const missingChips = (source: string, target: readonly Piece[]): readonly TagPiece[] => {
  const wanted = tagsOf(source);
  const absent = wanted.filter((tag) => !target.some((piece) => isSameTag(piece, tag)));
  if (absent.length > 0) return absent;
  const loose = [...looseTags(target)].map((at) => target[at]).filter((piece) => piece !== undefined);
  return wanted.filter((tag) => loose.some((piece) => piece.kind === 'tag' && piece.id === tag.id));
};

const tagsOf = (text: string): readonly TagPiece[] => piecesOf(text).filter((piece) => piece.kind === 'tag');
