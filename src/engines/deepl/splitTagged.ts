import { escapeText, parseTagged } from '../../domain/segments/tagged.ts';
import type { Inline } from '../../domain/segments/tagged.ts';
import { encodedSize } from './batches.ts';

/** Text in pieces that are tagged texts themselves; `gaps[n]` is the white space that stood after piece n. */
export interface Pieces {
  readonly pieces: readonly string[];
  readonly gaps: readonly string[];
}

/**
 * Cuts a tagged text into pieces of at most `limit` bytes encoded: at sentence ends where one lies in the last half of
 * a piece, else at white space, else inside a word. Pairs that are open at a cut are closed and opened again, so the
 * pieces joined have those pairs twice, side by side.
 */
export const splitTagged = (text: string, limit: number): Pieces => {
  const atoms = (parseTagged(text) ?? []).flatMap((node) => atomsOf(node, Math.max(1, Math.floor(limit / 60))));
  const pieces: string[] = [];
  const gaps: string[] = [];
  let from = 0;
  while (from < atoms.length) {
    const to = endOf(atoms, from, limit);
    const reopened = openAt(atoms, from);
    const last = atoms[to - 1];
    const gap = to < atoms.length && last?.kind === 'space' ? last.written : '';
    const body = atoms.slice(from, gap === '' ? to : to - 1).map(({ written }) => written);
    const closing = '</g>'.repeat(openAt(atoms, to).length);
    pieces.push(reopened.join('') + body.join('') + closing);
    gaps.push(gap);
    from = to;
  }
  return { pieces, gaps };
};

interface Atom {
  readonly kind: 'word' | 'space' | 'open' | 'close' | 'point';
  readonly written: string;
}

const SENTENCE_END = /[.!?؟。！？…]["'”’»)\]]*$/;

/** Words are cut where they alone would be too long, in `longest` characters. */
const atomsOf = (node: Inline, longest: number): readonly Atom[] => {
  if (node.kind === 'point') return [{ kind: 'point', written: `<x id="${node.id}"/>` }];
  if (node.kind === 'pair') {
    const inner = node.children.flatMap((child) => atomsOf(child, longest));
    return [{ kind: 'open', written: `<g id="${node.id}">` }, ...inner, { kind: 'close', written: '</g>' }];
  }
  return (node.text.match(/\s+|\S+/gu) ?? []).flatMap((run): Atom[] => {
    if (/^\s/.test(run)) return [{ kind: 'space', written: run }];
    const parts = run.length <= longest ? [run] : (run.match(new RegExp(`.{1,${longest}}`, 'gsu')) ?? []);
    return parts.map((part) => ({ kind: 'word', written: escapeText(part) }));
  });
};

const endOf = (atoms: readonly Atom[], from: number, limit: number): number => {
  let size = encodedSize(openAt(atoms, from).join('')) * 2;
  let [space, sentence, at] = [0, 0, from];
  for (; at < atoms.length; at++) {
    const atom = atoms[at] as Atom;
    // A tag that opens must be closed again.
    size += new URLSearchParams({ '': atom.written }).toString().length * (atom.kind === 'open' ? 2 : 1);
    if (size > limit && at > from) break;
    if (atom.kind !== 'space' || at === from) continue;
    space = at + 1;
    if (size > limit / 2 && SENTENCE_END.test(atoms[at - 1]?.written ?? '')) sentence = at + 1;
  }
  return at === atoms.length ? at : sentence || space || at;
};

/** The tags that are open before an atom. */
const openAt = (atoms: readonly Atom[], end: number): readonly string[] => {
  const open: string[] = [];
  for (let at = 0; at < end; at++) {
    const atom = atoms[at] as Atom;
    if (atom.kind === 'open') open.push(atom.written);
    if (atom.kind === 'close') open.pop();
  }
  return open;
};
