import type { ReactNode } from 'react';
import type { Tag } from '../../../domain/segments/types.ts';
import { Chip } from './Chip.tsx';
import type { DescribeTag } from './chipFace.ts';
import type { Piece } from './pieces.ts';

interface Props {
  readonly pieces: readonly Piece[];
  readonly tags: readonly Tag[];
  readonly describe: DescribeTag;
}

/** Words and chips in a row. */
export const Pieces = ({ pieces, tags, describe }: Props): ReactNode =>
  pieces.map((piece, at) => (piece.kind === 'text' ? piece.text : <Chip describe={describe} id={piece.id} key={`${at}`} part={piece.part} tags={tags} />));
