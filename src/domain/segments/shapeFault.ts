import { DEPTH_LIMIT } from './context.ts';
import { isJson, own, type Json } from './json.ts';
import type { Data, FieldSpec, RichTextSpec } from './types.ts';

/** Where a document has not the shape its field must have, and what should stand there. */
export interface ShapeFault {
  /** Dotted, positions counted from 0: `body.root.children.2`. */
  readonly path: string;
  readonly wanted: string;
}

/**
 * The first place where the content of a translatable field has a shape that no editor makes and that reading it back
 * would stumble over; null where all is well. Absent and null fields are well, and so is 0 for an array: the admin's
 * form posts that for an empty one.
 */
export function shapeFault(data: Data, fields: readonly FieldSpec[]): ShapeFault | null {
  return firstOf(fields, (spec) => inField(data[spec.name], spec, { path: spec.name, depth: 0 }));
}

interface Place {
  readonly path: string;
  readonly depth: number;
}

const at = ({ path, depth }: Place, key: string | number): Place => ({ path: `${path}.${key}`, depth: depth + 1 });

function inField(value: unknown, spec: FieldSpec, place: Place): ShapeFault | null {
  if (value === undefined || value === null) return null;
  if (place.depth > DEPTH_LIMIT) return tooDeep(place);
  switch (spec.kind) {
    case 'text':
      return typeof value === 'string' || (Array.isArray(value) && value.every((item) => typeof item === 'string')) ? null : fault(place, 'text');
    case 'richText':
      return inRichText(value, spec.richText, place);
    case 'group':
      return isJson(value) ? inFields(value, spec.fields, place) : fault(place, 'an object');
    case 'array':
      return inRows(value, () => spec.fields, place);
    case 'blocks':
      return inRows(value, (row) => own(spec.blocks, row.blockType) ?? [], place);
  }
}

const inFields = (object: Json, specs: readonly FieldSpec[], place: Place): ShapeFault | null =>
  firstOf(specs, (spec) => inField(object[spec.name], spec, at(place, spec.name)));

function inRows(value: unknown, fieldsOf: (row: Json) => readonly FieldSpec[], place: Place): ShapeFault | null {
  if (value === 0 || value === '0') return null;
  if (!Array.isArray(value)) return fault(place, 'a list');
  const ids = new Set<unknown>();
  return firstOf(value, (row: unknown, i) => {
    const here = at(place, i);
    if (!isJson(row)) return fault(here, 'an object');
    const { id } = row;
    if (id !== undefined && id !== null && typeof id !== 'string') return fault(at(here, 'id'), 'text; leave it out in new rows');
    if (typeof id === 'string' && ids.has(id)) return fault(at(here, 'id'), 'different in each row; leave it out in new rows');
    ids.add(id);
    return inFields(row, fieldsOf(row), here);
  });
}

function inRichText(value: unknown, spec: RichTextSpec, place: Place): ShapeFault | null {
  if (!isJson(value)) return fault(place, 'rich text, {"root": {"type": "root", "children": […]}}');
  const root = at(place, 'root');
  if (!isJson(value.root)) return fault(root, 'an object with "children"');
  return Array.isArray(value.root.children) ? inNode(value.root, spec, root) : fault(at(root, 'children'), 'a list');
}

function inNode(node: unknown, spec: RichTextSpec, place: Place): ShapeFault | null {
  if (place.depth > DEPTH_LIMIT) return tooDeep(place);
  if (!isJson(node)) return fault(place, 'an object with a "type"');
  const { type, children, fields } = node;
  if (typeof type !== 'string') return fault(at(place, 'type'), 'text');
  if (type === 'text' && typeof node.text !== 'string') return fault(at(place, 'text'), 'text');
  if (WITH_FIELDS.has(type) && !isJson(fields)) return fault(at(place, 'fields'), 'an object');
  const inside = isJson(fields) ? inFields(fields, fieldsIn(node, fields, spec), at(place, 'fields')) : null;
  if (inside || children === undefined) return inside;
  if (!Array.isArray(children)) return fault(at(place, 'children'), 'a list');
  return firstOf(children, (child, i) => inNode(child, spec, { path: `${place.path}.children.${i}`, depth: place.depth + 1 }));
}

const fieldsIn = ({ type, relationTo }: Json, { blockType }: Json, spec: RichTextSpec): readonly FieldSpec[] => {
  if (type === 'block') return own(spec.blocks, blockType) ?? [];
  if (type === 'inlineBlock') return own(spec.inlineBlocks, blockType) ?? [];
  if (type === 'upload') return own(spec.uploads, relationTo) ?? [];
  return type === 'link' || type === 'autolink' ? spec.links : [];
};

/** Nodes that are nothing without their fields: reading one back fails. */
const WITH_FIELDS: ReadonlySet<string> = new Set(['block', 'inlineBlock', 'link', 'autolink']);

const fault = ({ path }: Place, wanted: string): ShapeFault => ({ path, wanted });

const tooDeep = ({ path }: Place): ShapeFault => ({ path: `${path.slice(0, 60)}…`, wanted: `nested at most ${DEPTH_LIMIT} levels deep` });

function firstOf<T>(items: readonly T[], look: (item: T, i: number) => ShapeFault | null): ShapeFault | null {
  for (const [i, item] of items.entries()) {
    const found = look(item, i);
    if (found) return found;
  }
  return null;
}
