import { randomBytes } from 'node:crypto';

/** Builders for the JSON of running text, so that content reads like a text and not like a tree. */
export interface RichNode {
  readonly type: string;
  readonly version: number;
  readonly [key: string]: unknown;
}

export interface RichText {
  readonly root: RichNode;
  readonly [key: string]: unknown;
}

/** A piece of a line: plain words, or a marked piece. */
export type Inline = string | RichNode;

const BOLD = 1;
const ITALIC = 2;
const CODE = 16;
const HEADER_ROW = 1;

const newId = (): string => randomBytes(12).toString('hex');
const element = (type: string, children: readonly RichNode[], rest: object = {}): RichNode => ({
  type, version: 1, format: '', indent: 0, direction: null, ...rest, children,
});
const text = (words: string, format = 0): RichNode => ({ type: 'text', version: 1, text: words, format, style: '', mode: 'normal', detail: 0 });
const line = (parts: readonly Inline[]): RichNode[] => parts.map((part) => (typeof part === 'string' ? text(part) : part));

/** A whole field of running text. */
export const doc = (...blocks: readonly RichNode[]): RichText => ({ root: element('root', blocks) });

export const p = (...parts: readonly Inline[]): RichNode => element('paragraph', line(parts), { textFormat: 0, textStyle: '' });
export const heading = (tag: 'h2' | 'h3' | 'h4', ...parts: readonly Inline[]): RichNode => element('heading', line(parts), { tag });
export const quote = (...parts: readonly Inline[]): RichNode => element('quote', line(parts));
export const rule = (): RichNode => ({ type: 'horizontalrule', version: 1 });

export const b = (words: string): RichNode => text(words, BOLD);
export const i = (words: string): RichNode => text(words, ITALIC);
export const code = (words: string): RichNode => text(words, CODE);
export const br = (): RichNode => ({ type: 'linebreak', version: 1 });

/** A link to another site. */
export const link = (url: string, ...parts: readonly Inline[]): RichNode =>
  element('link', line(parts), { version: 3, id: newId(), fields: { linkType: 'custom', url, newTab: false } });

/** A link to a document of ours. */
export const to = (relationTo: string, value: string, ...parts: readonly Inline[]): RichNode =>
  element('link', line(parts), { version: 3, id: newId(), fields: { linkType: 'internal', doc: { relationTo, value }, newTab: false } });

const items = (listType: 'bullet' | 'number', tag: 'ul' | 'ol', lines: readonly (Inline | readonly Inline[])[]): RichNode =>
  element('list', lines.map((one, index) => element('listitem', line(Array.isArray(one) ? one as readonly Inline[] : [one as Inline]), { value: index + 1 })), { listType, tag, start: 1 });

export const ul = (...lines: readonly (Inline | readonly Inline[])[]): RichNode => items('bullet', 'ul', lines);
export const ol = (...lines: readonly (Inline | readonly Inline[])[]): RichNode => items('number', 'ol', lines);

/** Rows of cells; the first row is its heading. */
export const table = (...rows: readonly (readonly Inline[])[]): RichNode =>
  element('table', rows.map((cells, row) => element('tablerow', cells.map((cell) =>
    element('tablecell', [p(cell)], { headerState: row === 0 ? HEADER_ROW : 0, colSpan: 1, rowSpan: 1, backgroundColor: null })))));

export const callOut = (kind: 'note' | 'recommendation' | 'warning', title: string, ...blocks: readonly RichNode[]): RichNode =>
  block({ blockType: 'call-out', kind, title, body: doc(...blocks) });

export const figure = (media: string, caption: string, credit?: string): RichNode =>
  block({ blockType: 'figure', media, caption, ...(credit !== undefined && { credit }) });

const block = (fields: object): RichNode => ({ type: 'block', version: 2, format: '', fields: { id: newId(), blockName: '', ...fields } });
