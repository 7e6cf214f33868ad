import { parseTagged } from '../../domain/segments/tagged.ts';
import type { Inline } from '../../domain/segments/tagged.ts';

/** A tagged text as plain text to be translated. A point between two words leaves a space, lest they become one. */
export const withoutMarks = (text: string): string => textOf(parseTagged(text) ?? [{ kind: 'text', text }]).replaceAll(POINT, '').trim();

/** Stands for points until their neighbours are known; a character that tagged text cannot hold. */
const MARK = '\uFFFF';
const POINT = new RegExp(MARK, 'g');

const textOf = (tree: readonly Inline[]): string =>
  written(tree).replace(new RegExp(`(?<=\\S)${MARK}+(?=[^\\s${MARK}])`, 'g'), ' ');

const written = (tree: readonly Inline[]): string =>
  tree.map((node) => (node.kind === 'text' ? node.text : node.kind === 'point' ? MARK : written(node.children))).join('');
