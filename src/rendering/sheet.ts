import type { RichTextSpec } from '../domain/segments/types.ts';
import { directionAttribute } from './directionAttribute.ts';
import { partsOf } from './partsOf.ts';
import { segmentAttribute } from './renderFields.ts';
import type { Drawing } from './renderFields.ts';
import { renderRun } from './renderRun.ts';
import type { RichTextNode } from './richTextNodes.ts';

/** What the blocks of one rich text are rendered with. */
export interface Sheet {
  readonly drawing: Drawing;
  readonly spec: RichTextSpec;
  /** Renders a block; handed on, since blocks hold blocks. */
  readonly block: (node: RichTextNode) => string;
}

/** What a reader sees of an element, in order. A block's segments are named inside it. */
interface Piece {
  readonly isRun: boolean;
  readonly html: string;
  readonly segment: string | null;
}

const piecesOf = (node: RichTextNode, { drawing, spec, block }: Sheet): readonly Piece[] =>
  partsOf(node)
    .map((part): Piece => (part.kind === 'run'
      ? { isRun: true, html: renderRun(part.nodes, spec, drawing), segment: drawing.segments ? part.segment : null }
      : { isRun: false, html: block(part.node), segment: null }))
    .filter(({ html }) => html !== '');

/** An element's runs each in an element of their own, its blocks between them: for what must not hold blocks. */
export const renderLines = (tag: string, node: RichTextNode, sheet: Sheet): string => {
  const direction = directionAttribute(node, sheet.drawing.dir);
  return piecesOf(node, sheet).map(({ isRun, html, segment }) => (isRun ? `<${tag}${segmentAttribute(segment)}${direction}>${html}</${tag}>` : html)).join('');
};

/** A cell keeps its place where nothing is in it. */
const EMPTY = new Set(['td', 'th']);

/**
 * An element that may hold both. It names its segment itself where it holds one run and nothing else.
 * @param attributes with a space before each
 * @param lead what stands before its text and is none of it
 */
export const renderHolder = (tag: string, attributes: string, node: RichTextNode, sheet: Sheet, lead = ''): string => {
  const pieces = piecesOf(node, sheet);
  const [only] = pieces;
  if (!only) return EMPTY.has(tag) ? `<${tag}${attributes}></${tag}>` : '';
  const own = attributes + directionAttribute(node, sheet.drawing.dir);
  if (only.isRun && pieces.length === 1 && lead === '') return `<${tag}${segmentAttribute(only.segment)}${own}>${only.html}</${tag}>`;
  return `<${tag}${own}>${lead}${pieces.map(({ html, segment }) => (segment === null ? html : `<span${segmentAttribute(segment)}>${html}</span>`)).join('')}</${tag}>`;
};
