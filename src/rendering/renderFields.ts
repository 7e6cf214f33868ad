import { isJson, own } from '../domain/segments/json.ts';
import type { Json } from '../domain/segments/json.ts';
import { isVisible } from '../domain/segments/characters.ts';
import { readMarkedText } from '../domain/publication/segmentMark.ts';
import type { FieldSpec, RichTextSpec } from '../domain/segments/types.ts';
import { escapeHtml } from './escapeHtml.ts';
import type { Rendering } from './rendering.ts';

/** A rendering that knows how rich text is rendered; handed on, since fields hold rich text, and its blocks fields again. */
export interface Drawing extends Rendering {
  readonly richText: (value: unknown, spec: RichTextSpec) => string;
}

type Element = 'h1' | 'h3' | 'p' | 'figcaption' | 'span';

const HEADS = new Set(['title', 'heading']);

/** The texts of an object in the order of its fields. @param text the element of a plain text; headings become `h3` among paragraphs */
export const renderFields = (object: Json, specs: readonly FieldSpec[], drawing: Drawing, text: Element): string =>
  specs.map((spec) => renderField(Object.hasOwn(object, spec.name) ? object[spec.name] : undefined, spec, drawing, text)).join('');

const renderField = (value: unknown, spec: FieldSpec, drawing: Drawing, text: Element): string => {
  const sections = (fieldsOf: (row: Json) => readonly FieldSpec[]): string =>
    [value].flat().filter(isJson).map((row) => inSection(renderFields(row, fieldsOf(row), drawing, text))).join('');
  switch (spec.kind) {
    case 'text': return [value].flat().map((one) => renderText(one, drawing, text === 'p' && HEADS.has(spec.name) ? 'h3' : text)).join('');
    case 'richText': return drawing.richText(value, spec.richText);
    case 'group':
    case 'array': return sections(() => spec.fields);
    case 'blocks': return sections((row) => own(spec.blocks, row.blockType) ?? []);
  }
};

const inSection = (html: string): string => (html === '' ? '' : `<section>${html}</section>`);

/** A plain text in an element, its line breaks kept; nothing where it is blank. */
export const renderText = (value: unknown, { segments }: Rendering, element: Element): string => {
  const { id, text } = typeof value !== 'string' ? { id: null, text: '' } : segments ? readMarkedText(value) : { id: null, text: value };
  if (!isVisible(text)) return '';
  return `<${element}${segmentAttribute(id)}>${escapeHtml(text.trim()).replaceAll(/\r?\n/g, '<br>')}</${element}>`;
};

/** ` data-segment="…"`, or nothing. */
export const segmentAttribute = (id: string | null): string => (id === null ? '' : ` data-segment="${escapeHtml(id)}"`);
