import { isJson } from '../domain/segments/json.ts';
import type { Json } from '../domain/segments/json.ts';
import { CODE, isTextNode } from '../domain/segments/textNode.ts';

/** A node of rich text, every value of the kind it says; what a node has not is empty. */
export interface RichTextNode {
  readonly type: string;
  readonly children: readonly RichTextNode[];
  readonly text: string;
  /** Its text is a translator's: no code, nothing the editor keeps whole. */
  readonly isRunning: boolean;
  /** Bits: bold 1, italic 2, strikethrough 4, underline 8, code 16, subscript 32, superscript 64, highlight 128. */
  readonly format: number;
  readonly tag: string;
  readonly listType: string;
  readonly start: number;
  readonly checked: boolean;
  /** Bits: in a row of headers 1, in a column of headers 2. */
  readonly headerState: number;
  readonly colSpan: number;
  readonly rowSpan: number;
  readonly direction: 'ltr' | 'rtl' | null;
  readonly fields: Json;
  readonly relationTo: string;
  /** Of an upload: the file's id. */
  readonly file: string | null;
  /** The segment of its first text. */
  readonly segment: string | null;
}

/** Deeper than any document people write; what lies below is left out. */
const DEEPEST = 100;

/** The root of a rich text, or null where the value is none. */
export const richTextRoot = (value: unknown): RichTextNode | null => (isJson(value) && isJson(value.root) ? nodeOf(value.root, 0) : null);

const nodeOf = (node: Json, depth: number): RichTextNode => ({
  type: wordOf(node.type),
  children: Array.isArray(node.children) && depth < DEEPEST ? node.children.filter(isJson).map((child) => nodeOf(child, depth + 1)) : [],
  text: wordOf(node.text),
  isRunning: isTextNode(node) && ((node.format ?? 0) & CODE) === 0,
  format: numberIn(node.format, 255),
  tag: wordOf(node.tag),
  listType: wordOf(node.listType),
  start: numberIn(node.start, 1_000_000),
  checked: node.checked === true,
  headerState: numberIn(node.headerState, 3),
  colSpan: numberIn(node.colSpan, 1000),
  rowSpan: numberIn(node.rowSpan, 1000),
  direction: node.direction === 'ltr' || node.direction === 'rtl' ? node.direction : null,
  fields: isJson(node.fields) ? node.fields : {},
  relationTo: wordOf(node.relationTo),
  file: idIn(node.value),
  segment: segmentOf(node.$),
});

/** The id of a document that stands as itself or as its id. */
export const idIn = (value: unknown): string | null => {
  const id = isJson(value) ? value.id : value;
  return typeof id === 'number' || (typeof id === 'string' && id !== '') ? String(id) : null;
};

/** The segment that a block's node state names. */
export const segmentOf = (state: unknown): string | null => {
  const mark = isJson(state) ? wordOf(state.vs) : '';
  return mark.includes('|') ? mark.slice(0, mark.lastIndexOf('|')) : null;
};

const wordOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const numberIn = (value: unknown, most: number): number => (typeof value === 'number' && Number.isFinite(value) ? Math.min(Math.max(0, Math.trunc(value)), most) : 0);
