import { isJson, type Json } from './json.ts';
import type { RunSlot } from './slot.ts';
import { parseTagged, plainText, type Inline } from './tagged.ts';
import { formatOf, mergeTexts, PLAIN_SHELL } from './textNode.ts';

type Run = RunSlot['@run'];

/**
 * The inline nodes of a run: from `target`, or from the run's source where it is null. `build` makes a document's
 * value of a skeleton's. What becomes of faulty tags is said at `assemble`.
 */
export function assembleRun(run: Run, target: string | null, build: (node: unknown) => unknown): readonly unknown[] {
  const text = target ?? run.source;
  const tree = parseTagged(text) ?? [{ kind: 'text', text: plainText(text) }];
  const base = shellFrom(build(run.base));
  const placed = new Set<number>();
  const nodes = render(tree, { shell: base, base, inLink: false, run, placed, build });
  return mergeTexts([...nodes, ...lost(run, placed, base, nodes.length > 0, build)]);
}

interface Place {
  readonly shell: Json;
  readonly base: Json;
  readonly inLink: boolean;
  readonly run: Run;
  /** Ids of the points that stand already. */
  readonly placed: Set<number>;
  readonly build: (node: unknown) => unknown;
}

const render = (tree: readonly Inline[], place: Place): readonly unknown[] => tree.flatMap((node) => renderOne(node, place));

function renderOne(node: Inline, place: Place): readonly unknown[] {
  if (node.kind === 'text') return node.text === '' ? [] : [{ ...place.shell, text: node.text }];
  const part = place.run.tags[node.id - 1];
  const children = node.kind === 'pair' ? node.children : [];
  switch (part?.kind) {
    case 'format':
      return render(children, { ...place, shell: within(place, shellFrom(place.build(part.node))) });
    case 'link': {
      const inside = mergeTexts(render(children, { ...place, inLink: true }));
      const link = place.build(part.node);
      return place.inLink || inside.length === 0 || !isJson(link) ? inside : [{ ...link, children: inside }];
    }
    case 'point': {
      const again = place.placed.has(node.id);
      place.placed.add(node.id);
      return [...(again ? [] : [place.build(part.node)]), ...render(children, place)];
    }
    default:
      return render(children, place);
  }
}

/** A format inside another adds up with it. */
const within = (place: Place, inner: Json): Json =>
  place.shell === place.base ? inner : { ...inner, format: formatOf(place.shell) | formatOf(inner) };

const shellFrom = (value: unknown): Json => (isJson(value) ? value : PLAIN_SHELL);

/** Embedded content the text has no tag for any more, each after a space. */
function lost(run: Run, placed: ReadonlySet<number>, base: Json, apart: boolean, build: Place['build']): readonly unknown[] {
  return run.tags.flatMap((part, i) => {
    if (part.kind !== 'point' || part.soft || placed.has(i + 1)) return [];
    const space = apart || i > 0 ? [{ ...base, text: ' ' }] : [];
    return [...space, build(part.node)];
  });
}
