import { assemble } from '../segments/assemble.ts';
import { extract } from '../segments/extract.ts';
import { isJson } from '../segments/json.ts';
import { escapeText, plainText } from '../segments/tagged.ts';
import type { Data, ExtractedSegment, FieldSpec } from '../segments/types.ts';
import type { Content, PublishedSegment } from './publication.ts';
import { markText, unsigned } from './segmentMark.ts';

export interface MarkedTexts {
  readonly texts: Data;
  /** Those that stand in `texts`, each with its path there: a translation may have moved what stands inside rich text. */
  readonly segments: readonly PublishedSegment[];
}

/**
 * A publication's texts with the identities of its segments in its rich text: in the node state of the block that shows
 * one, and at the beginning of a text whose block says another or that has no node of its own (`readMarkedText`). Plain
 * fields outside rich text stay as they are: theirs are found by their paths.
 */
export const markedTexts = ({ texts, segments }: Content, fields: readonly FieldSpec[]): MarkedTexts => {
  const { skeleton, segments: standing } = extract(unforged(texts), fields);
  const found = matched(standing, segments);
  const marks = found.map((segment) => segment && { id: segment.id, hash: '0' });
  const inState = extract(assemble(skeleton, { texts: [], marks }), fields).segments.map(({ mark }) => mark !== undefined);
  const marked = assemble(skeleton, {
    marks,
    texts: standing.map(({ text }, at) => {
      const segment = found[at];
      return segment && !inState[at] ? text.replace(OPENING, (open) => open + markText(escapeText(segment.id), '')) : null;
    }),
  });
  const paths = new Map(found.flatMap((segment, at) => (segment ? [[segment.id, standing[at]?.path ?? ''] as const] : [])));
  return {
    texts: withPlainFields(marked, texts, fields),
    segments: segments.flatMap((segment) => {
      const path = paths.get(segment.id);
      return path === undefined ? [] : [{ ...segment, path }];
    }),
  };
};

/** So that the mark stands in the first node of its run, and makes none of its own. */
const OPENING = /^(?:<g id="\d+">)*/;

/** Nothing in a text passes for a mark. */
const unforged = (texts: Data): Data => {
  const json = JSON.stringify(texts);
  const clean = unsigned(json);
  return clean === json ? texts : (JSON.parse(clean) as Data);
};

/**
 * Which published segment each standing text is: the one at its path, where the path counts no positions, else the next
 * one of its field that says the same. Positions in rich text are the source's, and a translated run may have more
 * nodes or fewer.
 */
const matched = (standing: readonly ExtractedSegment[], published: readonly PublishedSegment[]): readonly (PublishedSegment | null)[] => {
  const byPath = new Map(published.filter(({ path }) => !COUNTS.test(path)).map((segment) => [segment.path, segment]));
  const taken = new Set<PublishedSegment>();
  const found = standing.map(({ path, text }) => {
    const segment = byPath.get(path);
    if (!segment || wordsOf(segment.target) !== wordsOf(text)) return null;
    taken.add(segment);
    return segment;
  });
  const waiting = new Map<string, PublishedSegment[]>();
  for (const segment of published) {
    if (taken.has(segment)) continue;
    const key = `${segment.field}\n${wordsOf(segment.target)}`;
    const list = waiting.get(key);
    if (list) list.push(segment);
    else waiting.set(key, [segment]);
  }
  return standing.map(({ field, text }, at) => found[at] ?? waiting.get(`${field}\n${wordsOf(text)}`)?.shift() ?? null);
};

const COUNTS = /\.\d{1,7}(?:\.|~|$)/;

/** Without white space and control characters, which leave a text when it stands in a document. */
const wordsOf = (text: string): string => unsigned(plainText(text)).replaceAll(/[\s\p{Cc}\p{Cs}\uFFFE\uFFFF]+/gu, '');

const withPlainFields = (marked: Data, texts: Data, specs: readonly FieldSpec[]): Data => {
  const byName = new Map(specs.map((spec) => [spec.name, spec]));
  return Object.fromEntries(Object.entries(marked).map(([name, value]) => {
    const spec = byName.get(name);
    return [name, spec ? withPlainField(value, texts[name], spec) : value];
  }));
};

const withPlainField = (marked: unknown, text: unknown, spec: FieldSpec): unknown => {
  const rows = (fieldsOf: (row: Data) => readonly FieldSpec[]): unknown =>
    Array.isArray(marked) && Array.isArray(text) ? marked.map((row: unknown, at) => (isJson(row) && isJson(text[at]) ? withPlainFields(row, text[at], fieldsOf(row)) : row)) : marked;
  switch (spec.kind) {
    case 'text': return text;
    case 'richText': return marked;
    case 'group': return isJson(marked) && isJson(text) ? withPlainFields(marked, text, spec.fields) : marked;
    case 'array': return rows(() => spec.fields);
    case 'blocks': return rows((row) => (typeof row.blockType === 'string' && Object.hasOwn(spec.blocks, row.blockType) ? spec.blocks[row.blockType] : undefined) ?? []);
  }
};
