import type { Data, FieldSpec } from '../domain/segments/types.ts';
import { renderFields, renderText } from './renderFields.ts';
import type { Rendering } from './rendering.ts';
import { drawingFor } from './renderRichText.ts';

/** A whole document: its title, then the texts of its other fields in their order. */
export const renderPage = (data: Data, fields: readonly FieldSpec[], rendering: Rendering): string => {
  const drawing = drawingFor(rendering);
  return renderText(data.title, rendering, 'h1') + renderFields(data, fields.filter(({ name }) => name !== 'title'), drawing, 'p');
};
