import type { Inline } from '../../domain/segments/tagged.ts';
import { escapeText, parseTagged } from '../../domain/segments/tagged.ts';

/** Scripts that set no space between words. */
const NO_SPACES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** Arabic and Hebrew particles are written together with the next word, which may carry a mark of its own. */
const PARTICLE = /(?<![\p{L}\p{M}])(?:[وف]?[بلكس]?(?:ال|لل)|[وف]?[بلكس]|[وف]|[והבלמשכ]{1,2})$/u;
const WORD_END = /[\p{L}\p{M}\p{N}.,;:!?؟،؛)\]”»]$/u;
const WORD_START = /^[\p{L}\p{N}([“«]/u;

/**
 * Puts back a space that got lost beside a tag: where the source has white space at that end of the tag and the target
 * has two words stuck together there. Both are well-formed tagged text. Punctuation that follows a tag, scripts without
 * spaces and particles are left as they are.
 */
export const restoreSpaces = (source: string, target: string): string => {
  const spaced = new Set(jointsOf(tokensOf(source)).flatMap(({ space, tags }) => (space ? tags.map(({ key }) => key) : [])));
  const tokens = tokensOf(target);
  const gaps = new Set<Token>();
  for (const { space, tags, before, after } of jointsOf(tokens)) {
    if (space || !tags.some(({ key }) => spaced.has(key)) || !stuck(before, after)) continue;
    // Outside the pairs: before what opens, after what closes.
    const opening = tags.find(({ key }) => !key.startsWith('close'));
    const place = opening ?? after;
    if (place) gaps.add(place);
  }
  return tokens.map((token) => (gaps.has(token) ? ` ${token.written}` : token.written)).join('');
};

interface Token {
  /** `open 1`, `close 1`, `point 2`; empty for text. */
  readonly key: string;
  readonly written: string;
  readonly text: string;
}

interface Joint {
  readonly tags: readonly Token[];
  readonly space: boolean;
  readonly before: Token | undefined;
  readonly after: Token | undefined;
}

const tokensOf = (text: string): readonly Token[] => (parseTagged(text) ?? []).flatMap(flat);

const flat = (node: Inline): readonly Token[] => {
  if (node.kind === 'text') return [{ key: '', written: escapeText(node.text), text: node.text }];
  if (node.kind === 'point') return [tag(`point ${node.id}`, `<x id="${node.id}"/>`)];
  return [tag(`open ${node.id}`, `<g id="${node.id}">`), ...node.children.flatMap(flat), tag(`close ${node.id}`, '</g>')];
};

const tag = (key: string, written: string): Token => ({ key, written, text: '' });

/** Runs of tags with nothing but white space between them, and the texts on either side. */
const jointsOf = (tokens: readonly Token[]): readonly Joint[] => {
  const joints: Joint[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (tokens[at]?.key === '') continue;
    let end = at;
    while (end < tokens.length && tokens[end]?.text.trim() === '') end++;
    const run = tokens.slice(at, end);
    const [before, after] = [tokens[at - 1], tokens[end]];
    const space = /\s$/.test(before?.text ?? '') || /^\s/.test(after?.text ?? '') || run.some(({ text }) => text !== '');
    joints.push({ tags: run.filter(({ key }) => key !== ''), space, before, after });
    at = end;
  }
  return joints;
};

const stuck = (before: Token | undefined, after: Token | undefined): boolean => {
  const [left, right] = [before?.text ?? '', after?.text ?? ''];
  if (!WORD_END.test(left) || !WORD_START.test(right) || PARTICLE.test(left)) return false;
  return !NO_SPACES.test(left.slice(-2)) && !NO_SPACES.test(right.slice(0, 2));
};
