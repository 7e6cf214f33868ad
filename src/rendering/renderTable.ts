import type { RichTextNode } from './richTextNodes.ts';
import { renderHolder } from './sheet.ts';
import type { Sheet } from './sheet.ts';

const ROW_OF_HEADERS = 1;
const COLUMN_OF_HEADERS = 2;

/** A table; the rows at its top that hold headers only are its `thead`. */
export const renderTable = (node: RichTextNode, sheet: Sheet): string => {
  const rows = node.children.map((child) => wrapped('tablerow', child)).map((row) => ({ ...row, children: row.children.map((child) => wrapped('tablecell', child)) })).filter(({ children }) => children.length > 0);
  if (rows.length === 0) return '';
  const found = rows.findIndex(({ children }) => !children.every(({ headerState }) => (headerState & ROW_OF_HEADERS) !== 0));
  const heads = found === -1 ? rows.length : found;
  return `<table>${sectionOf('thead', rows.slice(0, heads), sheet)}${sectionOf('tbody', rows.slice(heads), sheet)}</table>`;
};

/** What does not belong in a table stands in a row and a cell of its own. */
const wrapped = (type: 'tablerow' | 'tablecell', node: RichTextNode): RichTextNode =>
  node.type === type ? node : { ...node, type, segment: null, direction: null, headerState: 0, colSpan: 0, rowSpan: 0, children: [node] };

const sectionOf = (tag: string, rows: readonly RichTextNode[], sheet: Sheet): string =>
  rows.length === 0 ? '' : `<${tag}>${rows.map(({ children }, at) => `<tr>${children.map((cell) => cellOf(cell, rows.length - at, sheet)).join('')}</tr>`).join('')}</${tag}>`;

const cellOf = (cell: RichTextNode, rowsLeft: number, sheet: Sheet): string => {
  // A header without words is announced and says nothing: it is a plain cell.
  const scope = holds(cell, 'block') || renderHolder('td', '', unpacked(cell), sheet) === '<td></td>' ? null : (cell.headerState & ROW_OF_HEADERS) !== 0 ? 'col' : (cell.headerState & COLUMN_OF_HEADERS) !== 0 ? 'row' : null;
  const spans = [['colspan', cell.colSpan], ['rowspan', Math.min(cell.rowSpan, rowsLeft)]] as const;
  const attributes = (scope === null ? '' : ` scope="${scope}"`) + spans.filter(([, span]) => span > 1).map(([name, span]) => ` ${name}="${span}"`).join('');
  return renderHolder(scope === null ? 'td' : 'th', attributes, unpacked(scope === null ? cell : withoutHeadings(cell)), sheet);
};

/** HTML has no boxes and no headings in a header cell. */
const holds = ({ children }: RichTextNode, type: string): boolean => children.some((child) => child.type === type || holds(child, type));

const withoutHeadings = (node: RichTextNode): RichTextNode => ({ ...node, children: node.children.map((child) => withoutHeadings(child.type === 'heading' ? { ...child, type: 'paragraph' } : child)) });

/** The one paragraph of a cell needs no element. */
const unpacked = (cell: RichTextNode): RichTextNode => {
  const [only] = cell.children;
  return only?.type === 'paragraph' && cell.children.length === 1 ? only : cell;
};
