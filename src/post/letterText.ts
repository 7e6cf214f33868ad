import type { Block, Item, Letter } from './letter.ts';

/** Around a text with a direction of its own, which must not turn what stands beside it. */
const ISOLATED = ['\u2068', '\u2069'] as const;

/** A letter as plain text. */
export const letterText = ({ blocks }: Letter): string => `${blocks.map(blockText).join('\n\n')}\n`;

const blockText = (block: Block): string => {
  switch (block.kind) {
    case 'heading':
      return block.text.toLocaleUpperCase();
    case 'text':
      return block.text;
    case 'small':
      return `--\n${block.text}`;
    case 'list':
      return block.items.map(itemText).join('\n');
    case 'button':
    case 'link':
      return `${block.text}:\n${block.href}`;
  }
};

const itemText = ({ text, note, href }: Item): string =>
  [`- ${ISOLATED[0]}${text}${ISOLATED[1]}`, ...(note === undefined ? [] : [`  ${ISOLATED[0]}${note}${ISOLATED[1]}`]), ...(href === undefined ? [] : [`  ${href}`])].join('\n');
