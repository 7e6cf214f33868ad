import type { RichTextSpec } from '../domain/segments/types.ts';
import { renderBox, renderUpload } from './renderCarrier.ts';
import type { Drawing } from './renderFields.ts';
import { renderList } from './renderList.ts';
import { renderTable } from './renderTable.ts';
import type { Rendering } from './rendering.ts';
import { richTextRoot } from './richTextNodes.ts';
import type { RichTextNode } from './richTextNodes.ts';
import { renderLines } from './sheet.ts';
import type { Sheet } from './sheet.ts';

/**
 * A rich text as HTML for the inside of an element that says its language and direction: valid, without styles, ids or
 * anything that could run, and the same from call to call. Alignment and indents are left to the page. Classes are
 * `checklist` and `checked` on lists, `inline-block`, and on an `aside` the name of its block (`call-out`).
 */
export const renderRichText = (value: unknown, spec: RichTextSpec, rendering: Rendering): string => {
  const root = richTextRoot(value);
  return root ? renderLines('p', root, sheetFor(spec, drawingFor(rendering))) : '';
};

/** With it fields can be rendered too. */
export const drawingFor = (rendering: Rendering): Drawing => ({ ...rendering, richText: (value, spec) => renderRichText(value, spec, rendering) });

const sheetFor = (spec: RichTextSpec, drawing: Drawing): Sheet => {
  const sheet: Sheet = { drawing, spec, block: (node) => renderBlock(node, sheet) };
  return sheet;
};

const renderBlock = (node: RichTextNode, sheet: Sheet): string => {
  switch (node.type) {
    case 'heading': return renderLines(HEADINGS.has(node.tag) ? node.tag : 'h2', node, sheet);
    case 'quote': return nonEmpty('blockquote', renderLines('p', node, sheet));
    case 'list': return renderList(node, sheet);
    case 'listitem': return renderList({ ...node, type: 'list', tag: 'ul', listType: 'bullet', segment: null, children: [node] }, sheet);
    case 'table': return renderTable(node, sheet);
    case 'horizontalrule': return '<hr>';
    case 'upload': return renderUpload(node, sheet);
    case 'block': return renderBox(node, sheet);
    case 'relationship': return '';
    default: return renderLines('p', node, sheet);
  }
};

const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

const nonEmpty = (tag: string, html: string): string => (html === '' ? '' : `<${tag}>${html}</${tag}>`);
