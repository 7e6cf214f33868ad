import { canonical, shortHash } from '../hash.ts';
import { assemble } from '../segments/assemble.ts';
import { extract } from '../segments/extract.ts';
import { readTarget } from '../segments/readTarget.ts';
import { structureOf } from '../segments/structure.ts';
import { plainText } from '../segments/tagged.ts';
import type { Data, ExtractedSegment, Extraction, FieldSpec } from '../segments/types.ts';
import { blueprintOf, heldStructures, markOf, projectionOf, structureIn } from './projection.ts';
import type { Blueprint } from './projection.ts';
import { checked } from './settle.ts';
import { countsOf, hold, settledStatus } from './translation.ts';
import type { OwnedField, Segment, Translation } from './translation.ts';

/** A form as it reached the save: every translatable field of the locale, fresh or stale. */
export interface PostedForm {
  readonly data: Data;
  /**
   * True where the form was surely opened on the present text (its `updatedAt` is the latest version's and it is no
   * autosave): then a text that was held before is a deliberate return, also in plain fields.
   */
  readonly isFresh: boolean;
}

export interface Merged {
  /** What the save should write: the row's text wherever the person changed nothing. */
  readonly data: Data;
  /** The row with the person's texts, null where they changed nothing. */
  readonly row: Pick<Translation, 'segments' | 'removed' | 'owned' | 'structures' | 'counts' | 'status' | 'outdated'> | null;
}

type Row = Pick<Translation, 'locale' | 'sourceLocale' | 'segments' | 'removed' | 'skeleton' | 'owned' | 'structures'>;

/**
 * Decides a save of a target locale's form segment by segment. The form posts every field, also stale ones, so a text
 * that the row ever held is no edit; anything else is the person's and enters the row as `human`.
 * Where the structure itself is new, the field is theirs from now on and kept as they left it.
 */
export const mergeForm = (row: Row, fields: readonly FieldSpec[], form: PostedForm): Merged => {
  const blueprint = blueprintOf(row, fields);
  const isCopy = isCopyOfSource(row, fields, form.data);
  const results = isCopy ? [] : fields.map((field) => mergeField(row, field, form, blueprint));
  const edits = new Map(results.flatMap((result) => [...result.edits]));
  const owned = { ...row.owned, ...Object.fromEntries(results.flatMap((r) => (r.owned ? [[r.field, r.owned]] : []))) };
  const hasOwned = results.some((result) => result.owned !== null);
  const edited = (segment: Segment): Segment => {
    const text = edits.get(segment.id);
    return text === undefined ? segment : written(segment, text, row);
  };
  const segments = (row.segments ?? []).map(edited);
  const removed = (row.removed ?? []).map(edited);
  const next = { locale: row.locale, skeleton: row.skeleton, segments, owned };
  const data = { ...form.data, ...pick(projectionOf(next), fields) };
  if (edits.size === 0 && !hasOwned) return { data, row: null };
  const counts = countsOf(segments);
  return {
    data,
    row: {
      segments, removed, owned, counts, status: settledStatus(segments), outdated: counts.outdated > 0,
      structures: heldStructures(row.structures, blueprint.structures),
    },
  };
};

/** A person's text as the segment's target; the machine never replaces it. */
const written = (segment: Segment, text: string, row: Row): Segment =>
  checked({ ...segment, target: text, origin: 'human', engine: null, state: 'translated', revision: segment.revision + 1 }, row);

interface FieldResult {
  readonly field: string;
  /** A person's text by segment id. */
  readonly edits: ReadonlyMap<string, string>;
  /** The field's new content where it is the translator's; null where nothing about that changed. */
  readonly owned: OwnedField | null;
}

const mergeField = (row: Row, field: FieldSpec, form: PostedForm, blueprint: Blueprint): FieldResult => {
  const name = field.name;
  const nothing: FieldResult = { field: name, edits: new Map(), owned: null };
  const posted = extract(form.data, [field]);
  if (posted.segments.length === 0) return nothing;
  const idOf = identify(row, posted, blueprint);
  const structure = structureIn(posted, name);
  const isKnown = blueprint.structures[name] === structure || (row.structures?.[name] ?? []).includes(structure);
  const edits = isKnown ? editsOf(row, posted, idOf, form) : null;
  const before = row.owned?.[name];
  if (before) return { ...nothing, owned: mergeOwned(before, field, posted, edits, form.data[name]) };
  if (edits) return { ...nothing, edits };
  return { field: name, edits: editsOf(row, posted, idOf, form) ?? new Map(), owned: ownedContent(form.data[name], posted, []) };
};

/** The row's segment behind each posted one: by the mark in its node, else (plain fields) by path. */
const identify = (row: Row, posted: Extraction, blueprint: Blueprint): readonly (string | undefined)[] =>
  posted.segments.map(({ mark, path }) => {
    if (mark) return mark.id;
    const index = blueprint.indexByPath.get(path);
    const segment = index === undefined ? undefined : row.segments?.[index];
    return segment && isPlain(segment) ? segment.id : undefined;
  });

/** Rich-text blocks are known by their marks alone; positions say nothing about who somebody is. */
const isPlain = ({ block }: Segment): boolean => block === 'plain' || block === 'caption';

/** The person's texts among known segments; null where a block has marks its source has not. */
const editsOf = (row: Row, posted: Extraction, ids: readonly (string | undefined)[], form: PostedForm): ReadonlyMap<string, string> | null => {
  const byId = new Map([...(row.removed ?? []), ...(row.segments ?? [])].map((segment) => [segment.id, segment]));
  const edits = new Map<string, string>();
  for (const [index, segment] of posted.segments.entries()) {
    const known = byId.get(ids[index] ?? '');
    if (!known) continue;
    const text = readTarget(segment, known.tags)?.text;
    if (text === undefined) return null;
    if (isEdit(known, segment, text, form.isFresh)) edits.set(known.id, text);
  }
  return edits;
};

const isEdit = (known: Segment, posted: ExtractedSegment, text: string, isFresh: boolean): boolean => {
  const hash = shortHash(text);
  const current = markOf(known).hash;
  if (hash === current || hash === posted.mark?.hash) return false;
  if (!known.held.includes(hash) && !(known.target === null && text === known.source)) return true;
  return posted.mark ? posted.mark.hash === current : isFresh && known.target !== null;
};

/** What becomes of a field that is a translator's already; null where the post brings nothing new. */
const mergeOwned = (before: OwnedField, field: FieldSpec, posted: Extraction, edits: ReadonlyMap<string, string> | null, value: unknown): OwnedField | null => {
  if (before.held.includes(contentHash(posted))) return null;
  if (edits === null) return ownedContent(value, posted, before.held);
  if (edits.size === 0) return null;
  const mine = extract({ [field.name]: before.data }, [field]);
  const texts = mine.segments.map((segment) => {
    const text = segment.mark && edits.get(segment.mark.id);
    if (text === undefined) return null;
    return text;
  });
  const data = assemble(mine.skeleton, { texts, marks: mine.segments.map(({ mark }) => mark ?? null) })[field.name];
  return ownedContent(data, extract({ [field.name]: data }, [field]), before.held);
};

const ownedContent = (data: unknown, extraction: Extraction, held: readonly string[]): OwnedField => ({ data, held: hold(held, contentHash(extraction)) });

/** Of a field's content, marks and the editor's own attributes left out. */
const contentHash = ({ skeleton, segments }: Extraction): string => {
  const texts = segments.map(({ text }) => text);
  return shortHash(canonical([Object.values(skeleton.data).map((value) => structureOf(value, texts)), texts]));
};

/** Payload's "copy to locale" posts the source's own text: that is no translation and nobody's edit. */
const isCopyOfSource = (row: Row, fields: readonly FieldSpec[], data: Data): boolean => {
  const posted = extract(data, fields).segments;
  const sources = new Set((row.segments ?? []).map(({ source }) => source));
  const own = new Set((row.segments ?? []).flatMap(({ target }) => (target === null ? [] : [target])));
  const words = posted.filter(({ text }) => plainText(text).trim() !== '');
  return words.length > 1 && words.every(({ text, mark }) => !mark && sources.has(text) && !own.has(text));
};

const pick = (data: Data, fields: readonly FieldSpec[]): Data =>
  Object.fromEntries(fields.filter(({ name }) => name in data).map(({ name }) => [name, data[name]]));

