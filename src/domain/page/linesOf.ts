import { isJson, own, type Json } from '../segments/json.ts';
import type { Data, FieldSpec, RichTextSpec } from '../segments/types.ts';

/** The words of one block: a paragraph, an item, a cell, a plain text. */
export interface Line {
  /** The node's type; `plain` for a plain text. */
  readonly block: string;
  readonly text: string;
}

/** The words of a document's fields, one line a block, in the order of the fields; blank ones are left out. */
export const linesOf = (data: Data, specs: readonly FieldSpec[]): readonly Line[] => linesOfFields(data, specs, 0);

/** The words of one rich text, one line a block. */
export const linesOfRichText = (value: unknown, spec: RichTextSpec): readonly Line[] => linesOfValue(value, spec, 0);

/** What lies deeper than anything people write is left out. */
const DEEPEST = 100;

const linesOfFields = (data: Json, specs: readonly FieldSpec[], depth: number): readonly Line[] =>
  depth > DEEPEST ? [] : specs.flatMap((spec) => linesOfField(Object.hasOwn(data, spec.name) ? data[spec.name] : undefined, spec, depth + 1));

const linesOfField = (value: unknown, spec: FieldSpec, depth: number): readonly Line[] => {
  const rows = (fieldsOf: (row: Json) => readonly FieldSpec[]) => (Array.isArray(value) ? value.filter(isJson).flatMap((row) => linesOfFields(row, fieldsOf(row), depth)) : []);
  switch (spec.kind) {
    case 'text': return [value].flat().flatMap((one) => lineOf('plain', typeof one === 'string' ? one : ''));
    case 'richText': return linesOfValue(value, spec.richText, depth);
    case 'group': return isJson(value) ? linesOfFields(value, spec.fields, depth) : [];
    case 'array': return rows(() => spec.fields);
    case 'blocks': return rows((row) => own(spec.blocks, row.blockType) ?? []);
  }
};

const linesOfValue = (value: unknown, spec: RichTextSpec, depth: number): readonly Line[] =>
  isJson(value) && isJson(value.root) ? linesOfElement(value.root, spec, depth) : [];

/** Neighbouring inline nodes make a line, each block its own. */
const linesOfElement = (node: Json, spec: RichTextSpec, depth: number): readonly Line[] => {
  if (depth > DEEPEST) return [];
  const lines: Line[] = [];
  let running = '';
  const end = (): void => {
    lines.push(...lineOf(typeof node.type === 'string' ? node.type : '', running));
    running = '';
  };
  for (const child of childrenOf(node)) {
    if (isInline(child)) running += wordsOf(child, spec, depth + 1);
    else {
      end();
      const carried = child.type === 'block' ? own(spec.blocks, fieldsIn(child).blockType) : child.type === 'upload' ? own(spec.uploads, child.relationTo) : undefined;
      lines.push(...(carried ? linesOfFields(fieldsIn(child), carried, depth + 1) : linesOfElement(child, spec, depth + 1)));
    }
  }
  end();
  return lines;
};

const INLINE = new Set<unknown>(['text', 'linebreak', 'tab', 'link', 'autolink', 'inlineBlock']);

const isInline = ({ type }: Json): boolean => INLINE.has(type);

const wordsOf = (node: Json, spec: RichTextSpec, depth: number): string => {
  if (depth > DEEPEST) return '';
  if (node.type === 'linebreak') return '\n';
  if (node.type === 'tab') return '\t';
  if (node.type === 'text') return typeof node.text === 'string' ? node.text : '';
  if (node.type === 'inlineBlock') return linesOfFields(fieldsIn(node), own(spec.inlineBlocks, fieldsIn(node).blockType) ?? [], depth).map(({ text }) => ` ${text} `).join('');
  return childrenOf(node).map((child) => wordsOf(child, spec, depth + 1)).join('');
};

const lineOf = (block: string, text: string): readonly Line[] => (text.trim() === '' ? [] : [{ block, text: text.trim() }]);

const childrenOf = ({ children }: Json): readonly Json[] => (Array.isArray(children) ? children.filter(isJson) : []);

const fieldsIn = ({ fields }: Json): Json => (isJson(fields) ? fields : {});
