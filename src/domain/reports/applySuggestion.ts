import { parseTagged, plainText, printTagged } from '../segments/tagged.ts';
import type { Inline } from '../segments/tagged.ts';
import { fold } from './fold.ts';

/**
 * A tagged text with what a reader proposes in place of what they quoted. Tags stay: only the characters that differ
 * are exchanged. Null where the quote is not in the text, or more than once.
 */
export const applySuggestion = (target: string, quote: string, suggestion: string): string | null => {
  const tree = parseTagged(target);
  if (!tree) return null;
  const text = [...plainText(target)];
  const span = spanOf(text, quote);
  if (!span) return null;
  const wanted = [...suggestion.trim()];
  let [from, to] = span;
  let [first, last] = [0, wanted.length];
  while (from < to && first < last && text[from] === wanted[first]) [from, first] = [from + 1, first + 1];
  while (to > from && last > first && text[to - 1] === wanted[last - 1]) [to, last] = [to - 1, last - 1];
  return printTagged(exchanged(tree, { from, to, by: wanted.slice(first, last).join('') }));
};

/** Where the quote stands, in characters, with the signs round it that were quoted too. */
const spanOf = (text: readonly string[], quote: string): readonly [number, number] | null => {
  const wanted = fold(quote);
  const sounds = text.map(fold);
  const letters = sounds.join('');
  const at = letters.indexOf(wanted);
  if (wanted === '' || at < 0 || letters.includes(wanted, at + 1)) return null;
  let [from, heard] = [0, 0];
  while (heard + (sounds[from]?.length ?? 0) <= at) heard += sounds[from++]?.length ?? 0;
  let to = from;
  while (heard < at + wanted.length) heard += sounds[to++]?.length ?? 0;
  while (to < text.length && /^[\p{M}\p{Cf}\u0640]$/u.test(text[to] ?? '')) to += 1;
  const signs = [...quote.trim()];
  for (let n = leading(signs); n > 0 && isSign(text[from - 1]); n -= 1) from -= 1;
  for (let n = leading(signs.toReversed()); n > 0 && isSign(text[to]); n -= 1) to += 1;
  return [from, to];
};

const leading = (signs: readonly string[]): number => Math.max(0, signs.findIndex((sign) => !isSign(sign)));

const isSign = (sign: string | undefined): boolean => sign !== undefined && /^[^\p{L}\p{N}\p{M}\s]$/u.test(sign);

interface Exchange {
  readonly from: number;
  readonly to: number;
  readonly by: string;
}

const exchanged = (tree: readonly Inline[], { from, to, by }: Exchange): readonly Inline[] => {
  let at = 0;
  let rest = by;
  const walk = (nodes: readonly Inline[]): Inline[] =>
    nodes.map((node) => {
      if (node.kind === 'pair') return { ...node, children: walk(node.children) };
      if (node.kind === 'point') return node;
      const text = [...node.text];
      const [begin, end] = [at, at + text.length];
      at = end;
      if (end < from || begin > to || (end === from && from < to)) return node;
      const cut = [text.slice(0, Math.max(0, from - begin)).join(''), text.slice(Math.max(0, to - begin)).join('')];
      const put = rest;
      rest = '';
      return { ...node, text: cut.join(put) };
    });
  return walk(tree);
};
