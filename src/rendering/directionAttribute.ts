import type { RichTextNode } from './richTextNodes.ts';

/**
 * ` dir="…"` where a block is written in the other direction than what it stands in. A translation has its blocks from
 * the source, whose direction they still say; so theirs counts only where most letters of the text agree with it.
 */
export const directionAttribute = (node: RichTextNode, around: 'ltr' | 'rtl'): string =>
  node.direction === null || node.direction === around || directionOf(node) !== node.direction ? '' : ` dir="${node.direction}"`;

const RTL = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/gu;
const LETTER = /\p{L}/gu;

const directionOf = (node: RichTextNode): 'ltr' | 'rtl' => {
  const text = textOf(node);
  const rtl = text.match(RTL)?.length ?? 0;
  return rtl * 2 > (text.match(LETTER)?.length ?? 0) ? 'rtl' : 'ltr';
};

/** Of its own runs and of what is in them. */
const textOf = ({ text, children }: RichTextNode): string => text + children.map(textOf).join('');
