import type { ReactNode } from 'react';
import type { Tag } from '../../../domain/segments/types.ts';
import { chipFace, tagOf } from './chipFace.ts';
import type { DescribeTag } from './chipFace.ts';
import type { TagPart } from './pieces.ts';

interface Props {
  readonly id: number;
  readonly part: TagPart;
  readonly tags: readonly Tag[];
  readonly describe: DescribeTag;
}

/** One tag, or one half of a pair. */
export const Chip = ({ id, part, tags, describe }: Props): ReactNode => {
  const tag = tagOf(tags, id);
  const { className, glyph } = chipFace(tag, part);
  const name = describe(tag, part);
  return (
    <span aria-label={name} className={className} role="img" title={tag.href === undefined ? name : `${name}: ${tag.href}`}>
      <span className="verso-tag__id">{id}</span>
      {glyph !== '' && <span className="verso-tag__glyph">{glyph}</span>}
    </span>
  );
};
