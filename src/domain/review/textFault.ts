import { codePoints } from '../qa/reading/codePoints.ts';
import { parseTagged, plainText, printTagged } from '../segments/tagged.ts';
import type { Inline } from '../segments/tagged.ts';
import type { Tag } from '../segments/types.ts';
import type { Refusal } from './refusal.ts';
import type { Segment } from './translation.ts';

/** No field takes more, whatever its own limit. */
export const MOST_CODE_POINTS = 100_000;

/** Control characters that no text holds; tabs and line ends may be typed. */
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/;
/** Half of a character: what a database makes of it is not what was sent. */
const LONE_SURROGATE = /\p{Cs}/u;

/**
 * Why a posted text can be no target of this segment, null where it can. Only what could not be kept as it is:
 * missing, doubled and crossed tags are findings, and stop an approval, never a save.
 */
export const textFault = ({ tags, maxLength }: Pick<Segment, 'tags' | 'maxLength'>, text: string): Refusal | null => {
  const tree = parseTagged(text);
  if (!tree || printTagged(tree) !== text || CONTROL.test(text) || LONE_SURROGATE.test(text)) return { refused: 'bad_text' };
  const id = unknownIn(tree, tags);
  if (id !== undefined) return { refused: 'unknown_tag', id };
  const max = Math.min(maxLength ?? MOST_CODE_POINTS, MOST_CODE_POINTS);
  return codePoints(plainText(text)) > max ? { refused: 'too_long', max } : null;
};

/** The first tag that the source has not, or has as a point where this is a pair. */
const unknownIn = (tree: readonly Inline[], tags: readonly Tag[]): number | undefined => {
  for (const node of tree) {
    if (node.kind === 'text') continue;
    if (!tags.some(({ id, pair }) => id === node.id && pair === (node.kind === 'pair'))) return node.id;
    const inside = node.kind === 'pair' ? unknownIn(node.children, tags) : undefined;
    if (inside !== undefined) return inside;
  }
  return undefined;
};
