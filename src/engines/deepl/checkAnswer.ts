import { parseTagged, plainText, printTagged } from '../../domain/segments/tagged.ts';
import type { Inline } from '../../domain/segments/tagged.ts';
import { isVisible } from '../../domain/segments/characters.ts';
import { tagFaults } from '../../domain/segments/tagFaults.ts';
import { decodeAnswer } from './decodeAnswer.ts';
import { hasContent, mergePairs } from './mergePairs.ts';
import { restoreSpaces } from './restoreSpaces.ts';

/** An answer this much shorter than its source has lost text, in any language. */
const LONG = 20;
const LEAST_SHARE = 0.1;

/**
 * The answer as canonical tagged text with exactly the source's tags, repaired where nothing needs to be guessed:
 * entities, doubled pairs, lost spaces. Null where it is damaged: malformed, a tag missing, unknown, doubled apart or
 * crossed, a pair that lost its text, an answer that is empty or far too short.
 */
export const checkAnswer = (source: string, answer: string): string | null => {
  const tree = parseTagged(decodeAnswer(answer).trim());
  if (!tree) return null;
  const merged = mergePairs(tree);
  const text = printTagged(merged);
  if (tagFaults(source, text).length > 0) return null;
  if (lostText(source, text)) return null;
  const emptied = pairsWithout(merged);
  const emptyBefore = new Set(pairsWithout(parseTagged(source) ?? []));
  if (emptied.some((id) => !emptyBefore.has(id))) return null;
  return restoreSpaces(source, text);
};

/** True where a translation has nothing to show for a source that has, or next to nothing for a long one. */
export const lostText = (source: string, target: string): boolean => {
  const [before, after] = [plainText(source), plainText(target)];
  if (isVisible(before) && !isVisible(after)) return true;
  const length = [...before].length;
  return length >= LONG && [...after].length < length * LEAST_SHARE;
};

const pairsWithout = (tree: readonly Inline[]): readonly number[] =>
  tree.flatMap((node) => (node.kind === 'pair' ? [...(hasContent(node) ? [] : [node.id]), ...pairsWithout(node.children)] : []));
