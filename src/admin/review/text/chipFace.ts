import type { Tag } from '../../../domain/segments/types.ts';
import type { TagPart } from './pieces.ts';

export interface ChipFace {
  readonly className: string;
  /** What it says beside its number; empty where the number says it all. */
  readonly glyph: string;
}

/** A chip's name for those who do not see it, such as "bold 2 starts"; `tag` is undefined where the source has no such tag. */
export type DescribeTag = (tag: Pick<Tag, 'id' | 'kind' | 'label'>, part: TagPart) => string;

/** Words of a label, by what a reader of typesetting knows them by. */
const LETTERS: Readonly<Record<string, string>> = {
  bold: 'B', italic: 'I', strikethrough: 'S', underline: 'U', subscript: 'x₂', superscript: 'x²', highlight: 'H',
};
const GLYPHS: Readonly<Record<Tag['kind'], string>> = { format: '', link: '↗', code: '{ }', break: '↵', tab: '⇥', inlineBlock: '▣', other: '◦' };

/** How a chip looks; the end of a pair has its number only. */
export const chipFace = (tag: Pick<Tag, 'kind' | 'label'>, part: TagPart): ChipFace => ({
  className: `verso-tag verso-tag--${part} verso-tag--${tag.kind}`,
  glyph: part === 'close' ? '' : tag.kind === 'format' ? lettersOf(tag.label) : GLYPHS[tag.kind],
});

const lettersOf = (label: string): string => label.split(' ').map((word) => LETTERS[word] ?? '').join('');

/** The tag of an id; one that the source does not have is still shown. */
export const tagOf = (tags: readonly Tag[], id: number): Pick<Tag, 'id' | 'kind' | 'label'> & Partial<Tag> =>
  tags.find((tag) => tag.id === id) ?? { id, kind: 'other', label: '' };
