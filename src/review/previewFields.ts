import type { FieldSpec, RichTextSpec } from '../domain/segments/types.ts';
import type { Picture } from '../store/pictures.ts';
import { escapeHtml, readNumbered } from './previewText.ts';

/** What a drawing needs besides the text. */
export interface Drawing {
  /** The ids of the row's segments by their index. */
  readonly segments: readonly string[];
  /** By the media's id. */
  readonly pictures: ReadonlyMap<string, Picture>;
  /** Draws a rich text; handed in, since its blocks have fields again. */
  readonly richText: (value: unknown, spec: RichTextSpec) => string;
}

type Json = Readonly<Record<string, unknown>>;
type Element = 'h1' | 'h3' | 'p' | 'figcaption' | 'span';

const HEADS = new Set(['title', 'heading']);

/** The texts of an object in the order of its fields. @param text the element of a plain text */
export const drawFields = (object: Json, specs: readonly FieldSpec[], drawing: Drawing, text: Element): string =>
  specs.map((spec) => drawField(Object.hasOwn(object, spec.name) ? object[spec.name] : undefined, spec, drawing, text)).join('');

const drawField = (value: unknown, spec: FieldSpec, drawing: Drawing, text: Element): string => {
  switch (spec.kind) {
    case 'text':
      return [value].flat().map((one) => drawText(one, drawing, text === 'p' && HEADS.has(spec.name) ? 'h3' : text)).join('');
    case 'richText':
      return drawing.richText(value, spec.richText);
    case 'group':
      return isJson(value) ? `<section>${drawFields(value, spec.fields, drawing, text)}</section>` : '';
    case 'array':
      return rowsOf(value).map((row) => `<section>${drawFields(row, spec.fields, drawing, text)}</section>`).join('');
    case 'blocks':
      return rowsOf(value).map((row) => `<section>${drawFields(row, fieldsOf(spec.blocks, row.blockType), drawing, text)}</section>`).join('');
  }
};

/** A plain text in an element that says which segment it shows; nothing where it is blank. */
export const drawText = (value: unknown, { segments }: Drawing, element: Element): string => {
  if (typeof value !== 'string') return '';
  const { index, text } = readNumbered(value);
  if (text.trim() === '') return '';
  const id = index === null ? undefined : segments[index];
  return `<${element}${id === undefined ? '' : ` data-segment="${escapeHtml(id)}"`}>${escapeHtml(text).replaceAll(/\r?\n/g, '<br>')}</${element}>`;
};

const fieldsOf = (blocks: Readonly<Record<string, readonly FieldSpec[]>>, type: unknown): readonly FieldSpec[] =>
  (typeof type === 'string' && Object.hasOwn(blocks, type) ? blocks[type] : undefined) ?? [];

const rowsOf = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.filter(isJson) : []);

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
