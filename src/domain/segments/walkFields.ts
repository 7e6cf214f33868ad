import { isVisible, splitEdges, splitForbidden } from './characters.ts';
import { below, DEPTH_LIMIT, reserve, type Context } from './context.ts';
import { aboutCharacters } from './inlineItem.ts';
import { own, type Json } from './json.ts';
import { isWalkable, keep, type RowSlot, type TextSlot } from './slot.ts';
import { escapeText, pointTag } from './tagged.ts';
import { walkRichText } from './walkRichText.ts';
import type { FieldSpec, Tag } from './types.ts';

/** The skeleton of an object with fields: those in `specs` are walked, all others kept as they are. */
export function walkFields(object: Json, specs: readonly FieldSpec[], context: Context): Json {
  const byName = new Map(specs.map((spec) => [spec.name, spec]));
  return Object.fromEntries(
    Object.entries(object).map(([key, value]) => {
      const spec = byName.get(key);
      return [key, spec ? walkField(value, spec, below(context, key)) : keep(value)];
    }),
  );
}

/** The skeleton of one field's value; a value of another shape than the field's is kept as it is. */
export function walkField(value: unknown, spec: FieldSpec, context: Context): unknown {
  if (context.depth > DEPTH_LIMIT) return keep(value);
  switch (spec.kind) {
    case 'text':
      return Array.isArray(value)
        ? value.map((item: unknown, i) => walkText(item, spec, below(context, i)))
        : walkText(value, spec, context);
    case 'richText':
      return walkRichText(value, spec.richText, { ...context, inRichText: true, richTextPath: context.path });
    case 'group':
      return isWalkable(value) ? walkFields(value, spec.fields, context) : keep(value);
    case 'array':
      return walkRows(value, () => spec.fields, context);
    case 'blocks':
      return walkRows(value, (row) => own(spec.blocks, row.blockType) ?? [], context);
  }
}

type TextSpec = Extract<FieldSpec, { readonly kind: 'text' }>;

function walkText(value: unknown, spec: TextSpec, context: Context): unknown {
  if (typeof value !== 'string' || !isVisible(value)) return keep(value);
  const { index, fill } = reserve(spec.name === 'caption' ? { ...context, block: 'caption' } : context);
  const { lead, inner, trail } = splitEdges(value);
  const tags: Tag[] = [];
  const points: string[] = [];
  const source = splitForbidden(inner)
    .map((text, i) => {
      if (i % 2 === 0) return escapeText(text);
      const id = points.push(text);
      tags.push({ id, pair: false, ...aboutCharacters(text) });
      return pointTag(id);
    })
    .join('');
  fill({ text: source, tags, ...(spec.maxLength === undefined ? {} : { maxLength: spec.maxLength }) });
  return { '@text': { segment: index, lead, source, trail, points } } satisfies TextSlot;
}

function walkRows(value: unknown, fieldsOf: (row: Json) => readonly FieldSpec[], context: Context): unknown {
  if (!Array.isArray(value)) return keep(value);
  return value.map((row: unknown, i) => {
    if (!isWalkable(row)) return keep(row);
    const id = typeof row.id === 'string' && row.id !== '' ? row.id : null;
    const walked = walkFields(row, fieldsOf(row), below(context, id ?? i));
    if (id === null || context.inRichText) return walked;
    return { ...walked, id: { '@row': id } satisfies RowSlot };
  });
}
