import { canonical, hash } from '../hash.ts';

/**
 * A hash of a field's shape: which segments stand where, and everything that is no text. Equal for two contents that
 * differ in their words only. Left out is what the editor rewrites on its own (direction, versions, item numbers) and
 * blank text and paragraphs, so that opening and saving a form is no change of structure.
 *
 * @param value the field's value in a skeleton
 * @param ids the identity of each segment, by the index the skeleton uses
 */
export const structureOf = (value: unknown, ids: readonly string[]): string => hash(canonical(reduce(value, ids)));

const REWRITTEN_BY_EDITOR = new Set(['direction', 'textFormat', 'textStyle', 'version', 'detail', 'mode', 'value', 'start', '@state', '$', 'format', 'blockName']);
const KEEPS_VALUE = new Set(['upload', 'relationship']);

const reduce = (value: unknown, ids: readonly string[]): unknown => {
  if (Array.isArray(value)) return value.map((item) => reduce(item, ids)).filter((item) => item !== BLANK);
  if (typeof value !== 'object' || value === null) return value;
  const node = value as Readonly<Record<string, unknown>>;
  if ('@run' in node) return idOf(node['@run'], ids);
  if ('@text' in node) return idOf(node['@text'], ids);
  if ('@row' in node) return node['@row'];
  if ('@children' in node) return reduce(node['@children'], ids);
  if ('@keep' in node) return reduceKept(node['@keep'], ids);
  const type = scalar(node.type);
  if (type === 'text' && String(scalar(node.text) ?? '').trim() === '') return BLANK;
  const isEditorNode = typeof scalar(node.version) === 'number';
  const entries = Object.entries(node)
    .filter(([key]) => !isEditorNode || !REWRITTEN_BY_EDITOR.has(key) || (key === 'value' && typeof type === 'string' && KEEPS_VALUE.has(type)))
    .map(([key, inner]) => [key, reduce(inner, ids)] as const)
    .filter(([, inner]) => inner !== '' && inner !== null && inner !== undefined && inner !== 0);
  const reduced = Object.fromEntries(entries);
  return isBlankParagraph(reduced) ? BLANK : reduced;
};

const reduceKept = (kept: unknown, ids: readonly string[]): unknown => (typeof kept === 'object' ? reduce(kept, ids) : kept);

const scalar = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && '@keep' in value ? (value as { '@keep': unknown })['@keep'] : value;

const BLANK = Symbol('blank paragraph');

const isBlankParagraph = (node: Readonly<Record<string, unknown>>): boolean =>
  node.type === 'paragraph' && (node.children === undefined || (Array.isArray(node.children) && node.children.length === 0));

const idOf = (slot: unknown, ids: readonly string[]): string => {
  const index = (slot as { segment?: unknown }).segment;
  return `#${(typeof index === 'number' ? ids[index] : undefined) ?? 'new'}`;
};
