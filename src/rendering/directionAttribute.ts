import type { RichTextNode } from './richTextNodes.ts';

type Direction = 'ltr' | 'rtl';

/** ` dir="…"` where a block is written in the other direction than what it stands in. */
export const directionAttribute = (node: RichTextNode, around: Direction): string => {
  const direction = otherDirection(node.direction, () => textOf(node), around);
  return direction === null ? '' : ` dir="${direction}"`;
};

/**
 * A block's direction where it is not that of what it stands in, else null. A translation has its blocks from the
 * source, whose direction they still say; so theirs counts only where most letters of the text agree with it.
 */
export const otherDirection = (direction: unknown, text: () => string, around: Direction): Direction | null =>
  (direction === 'ltr' || direction === 'rtl') && direction !== around && directionOf(text()) === direction ? direction : null;

const RTL = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/gu;
const LETTER = /\p{L}/gu;

const directionOf = (text: string): Direction => ((text.match(RTL)?.length ?? 0) * 2 > (text.match(LETTER)?.length ?? 0) ? 'rtl' : 'ltr');

const textOf = ({ text, children }: RichTextNode): string => text + children.map(textOf).join('');
