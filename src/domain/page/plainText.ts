import type { RichTextSpec } from '../segments/types.ts';
import { linesOfRichText } from './linesOf.ts';

const NOTHING: RichTextSpec = { blocks: {}, inlineBlocks: {}, uploads: {}, links: [] };

/**
 * The running words of a plain or rich text, one line a block; empty for anything else.
 * @param spec where the blocks in it have words; without it theirs are left out
 */
export const plainTextOf = (value: unknown, spec: RichTextSpec = NOTHING): string =>
  typeof value === 'string' ? value.trim() : linesOfRichText(value, spec).map(({ text }) => text).join('\n');
