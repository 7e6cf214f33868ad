import { below, DEPTH_LIMIT, giveMark, markOf, type Context } from './context.ts';
import { copyJson, isJson, own, without, type Json } from './json.ts';
import type { Placed } from './inlineItem.ts';
import { isWalkable, keep, keepAll, type ChildrenSlot, type StateSlot } from './slot.ts';
import { walkFields } from './walkFields.ts';
import { walkRun } from './walkRun.ts';
import type { BlockKind, FieldSpec, RichTextSpec } from './types.ts';

/** The skeleton of a rich text; anything but `{ root: { children: […] } }` is kept as it is. */
export function walkRichText(value: unknown, spec: RichTextSpec, context: Context): unknown {
  if (!isWalkable(value) || !isWalkable(value.root) || !Array.isArray(value.root.children)) return keep(value);
  return { ...keepAll(value), root: walkElement(value.root, spec, context) };
}

/** An element: its runs of inline children become segments, its block children are walked. */
function walkElement(node: Json, spec: RichTextSpec, context: Context): Json {
  const here = { ...context, block: kindOf(node, context.block) };
  const children = Array.isArray(node.children) ? (node.children as readonly unknown[]) : [];
  const inline = INLINE_PARENTS.has(node.type) || children.some((child) => INLINE.has(typeOf(child)));
  let first: number | null = null;
  const walked: unknown[] = [];
  for (const group of groupsOf(children, inline)) {
    if (group.kind === 'block') {
      walked.push(walkBlock(group.node, spec, below(here, group.at)));
      continue;
    }
    const placed = group.nodes.map((child, i): Placed => ({ node: child, path: `${here.path}.${group.at + i}` }));
    const place = first === null ? here : below(here, group.at);
    const run = walkRun(placed, spec, place, (carrier) => walkCarrier(carrier, spec, here));
    walked.push(...run.nodes);
    first ??= run.segment;
  }
  return { ...keepAll(without(node, '$', 'children')), ...stateOf(node, first, here), children: { '@children': walked } satisfies ChildrenSlot };
}

/** Reads and strips `$.vs`; every other state stays. */
function stateOf(node: Json, segment: number | null, { sink }: Context): { readonly $?: unknown } {
  const state = node.$;
  if (!Object.hasOwn(node, '$')) return { $: slot(segment) };
  if (!isJson(state)) return { $: slot(segment, { rest: keep(state) }) };
  const mark = markOf(state);
  if (mark && segment !== null) giveMark(sink, segment, mark);
  const rest = without(state, 'vs');
  return { $: slot(segment, Object.keys(rest).length > 0 ? { rest: keep(rest) } : {}) };
}

const slot = (segment: number | null, rest: { readonly rest?: unknown } = {}): StateSlot => ({ '@state': { segment, ...rest } });

function walkBlock(node: unknown, spec: RichTextSpec, context: Context): unknown {
  if (!isWalkable(node) || context.depth > DEPTH_LIMIT) return keep(node);
  const fields = isJson(node.fields) ? node.fields : {};
  if (node.type === 'block') return withFields(node, own(spec.blocks, fields.blockType), { ...context, block: 'plain' });
  if (node.type === 'upload') return withFields(node, own(spec.uploads, node.relationTo), { ...context, block: 'caption' });
  return Array.isArray(node.children) ? walkElement(node, spec, context) : keep(node);
}

/** An inline node as it stands in the skeleton, without its children if it is a link. */
function walkCarrier({ node, path }: Placed, spec: RichTextSpec, context: Context): Json {
  const place: Context = { ...context, path, depth: context.depth + 1, block: 'plain' };
  if (!isWalkable(node)) return { '@keep': copyJson(node) };
  if (node.type === 'inlineBlock') {
    const slug = isJson(node.fields) ? node.fields.blockType : undefined;
    return withFields(node, own(spec.inlineBlocks, slug), place);
  }
  if (node.type === 'link') return withFields(node, spec.links, place);
  return keepAll(node);
}

function withFields(node: Json, specs: readonly FieldSpec[] | undefined, context: Context): Json {
  const kept = keepAll(node);
  if (!specs || !isWalkable(node.fields)) return kept;
  const id = typeof node.fields.id === 'string' ? node.fields.id : node.id;
  const place = typeof id === 'string' && id !== '' ? { ...context, path: `${context.richTextPath}.${id}` } : context;
  return { ...kept, fields: walkFields(node.fields, specs, place) };
}

type Group =
  | { readonly kind: 'block'; readonly at: number; readonly node: unknown }
  | { readonly kind: 'run'; readonly at: number; readonly nodes: unknown[] };

/** Contiguous inline children make a run. What nobody knows is inline where its neighbours or its parent are. */
function groupsOf(children: readonly unknown[], inline: boolean): readonly Group[] {
  const groups: Group[] = [];
  children.forEach((node, at) => {
    const isInline = INLINE.has(typeOf(node)) || (inline && isJson(node) && !BLOCK.has(typeOf(node)));
    const last = groups.at(-1);
    if (!isInline) groups.push({ kind: 'block', at, node });
    else if (last?.kind === 'run') last.nodes.push(node);
    else groups.push({ kind: 'run', at, nodes: [node] });
  });
  return groups;
}

const INLINE: ReadonlySet<unknown> = new Set(['text', 'linebreak', 'tab', 'link', 'autolink', 'inlineBlock']);
const BLOCK: ReadonlySet<unknown> = new Set([
  'paragraph', 'heading', 'quote', 'list', 'listitem', 'table', 'tablerow', 'tablecell', 'block', 'upload',
  'relationship', 'horizontalrule',
]);
const INLINE_PARENTS: ReadonlySet<unknown> = new Set(['paragraph', 'heading']);

const typeOf = (node: unknown): unknown => (isJson(node) ? node.type : undefined);

/** What an element's own text is: a heading says so itself, a paragraph is what it stands in. */
function kindOf(node: Json, outer: BlockKind): BlockKind {
  switch (node.type) {
    case 'heading':
      return HEADINGS.find((tag) => tag === node.tag) ?? 'other';
    case 'listitem':
      return 'listitem';
    case 'quote':
      return 'quote';
    case 'tablecell':
      return 'cell';
    case 'paragraph':
      return outer === 'plain' || outer === 'other' ? 'paragraph' : outer;
    case 'root':
    case 'list':
    case 'table':
    case 'tablerow':
      return outer;
    default:
      return outer === 'plain' ? 'other' : outer;
  }
}

const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const;
