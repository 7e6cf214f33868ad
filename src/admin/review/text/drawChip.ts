import type { Tag } from '../../../domain/segments/types.ts';
import { chipFace, tagOf } from './chipFace.ts';
import type { DescribeTag } from './chipFace.ts';
import type { TagPart } from './pieces.ts';

/** A chip as an element of its own, for the editor, which React has no hand in. Drawn as `Chip` draws it. */
export const drawChip = (tags: readonly Tag[], describe: DescribeTag, id: number, part: TagPart): HTMLElement => {
  const tag = tagOf(tags, id);
  const { className, glyph } = chipFace(tag, part);
  const chip = document.createElement('span');
  chip.className = className;
  chip.draggable = true;
  chip.setAttribute('role', 'img');
  chip.setAttribute('aria-label', describe(tag, part));
  chip.title = describe(tag, part);
  chip.append(partOf('verso-tag__id', String(id)));
  if (glyph !== '') chip.append(partOf('verso-tag__glyph', glyph));
  return chip;
};

const partOf = (className: string, text: string): HTMLElement => {
  const part = document.createElement('span');
  part.className = className;
  part.textContent = text;
  return part;
};
