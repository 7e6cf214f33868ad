import type { SerializedLexicalNode } from '@payloadcms/richtext-lexical/lexical';

/** A node of rich text as far as its picture needs it, every value of the kind it says. */
export interface PreviewNode extends SerializedLexicalNode {
  readonly children?: readonly PreviewNode[];
  readonly fields: Readonly<Record<string, unknown>>;
  readonly relationTo: string;
  /** Of an upload: the file's id. */
  readonly file: string | null;
  /** The segment it shows. */
  readonly segment: string | null;
}

type Json = Readonly<Record<string, unknown>>;

const DEEPEST = 100;
const ALIGNED = new Set(['center', 'end', 'justify', 'left', 'right', 'start']);
const TAG = /^(?:h[1-6]|[ou]l)$/;

/** The nodes of a rich text; what is none is left out, and what a converter writes unasked into HTML is a number or a known word. */
export const previewNodes = (value: unknown): readonly PreviewNode[] => (isJson(value) && isJson(value.root) ? nodesIn(value.root.children, 0) : []);

const nodesIn = (children: unknown, depth: number): readonly PreviewNode[] =>
  Array.isArray(children) && depth < DEEPEST ? children.filter(isJson).filter(({ type }) => typeof type === 'string').map((node) => nodeOf(node, depth)) : [];

const nodeOf = (node: Json, depth: number): PreviewNode => ({
  type: String(node.type),
  version: 1,
  ...(Array.isArray(node.children) && { children: nodesIn(node.children, depth + 1) }),
  ...(typeof node.text === 'string' && { text: node.text }),
  ...(typeof node.tag === 'string' && TAG.test(node.tag) && { tag: node.tag }),
  ...(typeof node.listType === 'string' && { listType: node.listType }),
  format: typeof node.format === 'number' || ALIGNED.has(String(node.format)) ? node.format : 0,
  indent: numberIn(node.indent, 20),
  headerState: numberIn(node.headerState, 3),
  colSpan: numberIn(node.colSpan, 1000),
  rowSpan: numberIn(node.rowSpan, 1000),
  value: numberIn(node.value, 1_000_000),
  checked: node.checked === true,
  fields: isJson(node.fields) ? node.fields : {},
  relationTo: typeof node.relationTo === 'string' ? node.relationTo : '',
  file: typeof node.value === 'string' ? node.value : isJson(node.value) && typeof node.value.id === 'string' ? node.value.id : null,
  segment: segmentOf(node.$),
}) as PreviewNode;

const numberIn = (value: unknown, most: number): number => (typeof value === 'number' && Number.isFinite(value) ? Math.min(Math.max(0, Math.trunc(value)), most) : 0);

const segmentOf = (state: unknown): string | null => {
  const mark = isJson(state) && typeof state.vs === 'string' ? state.vs : '';
  return mark.includes('|') ? mark.slice(0, mark.lastIndexOf('|')) : null;
};

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
