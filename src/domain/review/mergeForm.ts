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
import { textHash } from './textHash.ts';
import { countsOf, hold, settledStatus } from './translation.ts';
import type { Act, OwnedField, Segment, Translation } from './translation.ts';

/** A form as it reached the save: every translatable field of the locale, fresh or stale. */
export interface PostedForm {
  readonly data: Data;
  /**
   * True where the form was surely opened on what the locale's draft holds (its `updatedAt` is the latest version's and
   * it is no autosave): where that is the row's present text, a text that was held before is a deliberate return, also in
   * plain fields.
   */
  readonly isFresh: boolean;
  /** What the locale's draft holds before this save. */
  readonly shown: Data;
  /** Who saves, and when (ISO 8601). */
  readonly by: string | null;
  readonly at: string;
  /** When the version was written that the form was opened on (ISO 8601); null where it does not say. */
  readonly base: string | null;
}

export interface Merged {
  /** What the save should write: the row's text wherever the person changed nothing. */
  readonly data: Data;
  /** The row with the person's texts, null where they changed nothing. */
  readonly row: Pick<Translation, 'segments' | 'removed' | 'owned' | 'structures' | 'counts' | 'status' | 'outdated'> | null;
  /** A field that somebody else made theirs after this form was opened, and that this form would overwrite. */
  readonly clash: string | null;
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
    return text === undefined ? segment : written(segment, text, row, form);
  };
  const segments = (row.segments ?? []).map(edited);
  const removed = (row.removed ?? []).map(edited);
  const next = { locale: row.locale, skeleton: row.skeleton, segments, owned };
  const data = { ...form.data, ...pick(projectionOf(next), fields) };
  const clash = results.find((result) => result.clash)?.field ?? null;
  if (edits.size === 0 && !hasOwned) return { data, row: null, clash };
  const counts = countsOf(segments);
  return {
    data,
    clash,
    row: {
      segments, removed, owned, counts, status: settledStatus(segments), outdated: counts.outdated > 0,
      structures: heldStructures(row.structures, blueprint.structures),
    },
  };
};

/** A person's text as the segment's target; the machine never replaces it. */
export const written = ({ firstApproval: _, ...segment }: Segment, text: string, row: Pick<Row, 'sourceLocale' | 'locale'>, { by, at }: Act): Segment =>
  checked({ ...segment, target: text, origin: 'human', engine: null, state: 'translated', written: { by, at }, revision: segment.revision + 1 }, row);

interface FieldResult {
  readonly field: string;
  /** A person's text by segment id. */
  readonly edits: ReadonlyMap<string, string>;
  /** The field's new content where it is the translator's; null where nothing about that changed. */
  readonly owned: OwnedField | null;
  readonly clash?: boolean;
}

const mergeField = (row: Row, field: FieldSpec, form: PostedForm, blueprint: Blueprint): FieldResult => {
  const name = field.name;
  const nothing: FieldResult = { field: name, edits: new Map(), owned: null };
  const posted = extract(form.data, [field]);
  const before = row.owned?.[name];
  const seen = seenIn(row, field, form, blueprint);
  if (posted.segments.length === 0) return isEmptied(row, field, form) ? emptied(row, field, form, posted, seen) : nothing;
  const idOf = identify(row, posted, blueprint);
  const structure = structureIn(posted, name);
  const isKnown = blueprint.structures[name] === structure || (row.structures?.[name] ?? []).includes(structure);
  const edits = isKnown ? editsOf(row, posted, idOf, seen) : null;
  if (before?.held.includes(contentHash(posted))) return nothing;
  if (before && edits) return { field: name, edits, owned: edits.size > 0 ? withEdits(row, before, field, edits, form, blueprint) : null };
  if (before && isUnseen(before, form)) return { ...nothing, clash: true };
  if (edits) return { ...nothing, edits };
  return { field: name, edits: editsOf(row, posted, idOf, seen) ?? new Map(), owned: ownedContent(form.data[name], posted, before?.held ?? [], form) };
};

/** A person took everything out of a field that their form showed full; an empty form that is stale says nothing. */
const isEmptied = (row: Row, field: FieldSpec, { isFresh, shown, data }: PostedForm): boolean =>
  isFresh && field.name in data && extract(shown, [field]).segments.length > 0 && (row.segments ?? []).some((segment) => segment.field === field.name && segment.target !== null);

/** A plain text is a segment of its own, so it can be empty by itself; any other field is the person's from now on. */
const emptied = (row: Row, field: FieldSpec, form: PostedForm, posted: Extraction, seen: ReadonlySet<string>): FieldResult => {
  const own = (row.segments ?? []).filter((segment) => segment.field === field.name && seen.has(segment.id));
  if (field.kind === 'text') return { field: field.name, edits: new Map(own.map(({ id }) => [id, ''])), owned: null };
  return { field: field.name, edits: new Map(), owned: ownedContent(form.data[field.name], posted, row.owned?.[field.name]?.held ?? [], form) };
};

/**
 * The segments whose present text a fresh form surely showed. Where a text was changed in the row alone and the draft does
 * not show it yet, even the newest form is an old one.
 */
const seenIn = (row: Row, field: FieldSpec, { isFresh, shown }: PostedForm, blueprint: Blueprint): ReadonlySet<string> => {
  if (!isFresh) return new Set();
  const drafted = extract(shown, [field]);
  const ids = identify(row, drafted, blueprint);
  const byId = new Map((row.segments ?? []).map((segment) => [segment.id, segment]));
  return new Set(drafted.segments.flatMap((segment, index) => {
    const known = byId.get(ids[index] ?? '');
    const text = known && readTarget(segment, known.tags)?.text;
    return known && text !== undefined && textHash(text) === markOf(known).hash ? [known.id] : [];
  }));
};

/** True where this form was opened before somebody else changed the field. */
const isUnseen = (owned: OwnedField, { by, base }: PostedForm): boolean =>
  owned.at !== undefined && owned.by !== by && base !== null && base < owned.at;

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
const editsOf = (row: Row, posted: Extraction, ids: readonly (string | undefined)[], seen: ReadonlySet<string>): ReadonlyMap<string, string> | null => {
  const byId = new Map([...(row.removed ?? []), ...(row.segments ?? [])].map((segment) => [segment.id, segment]));
  const edits = new Map<string, string>();
  for (const [index, segment] of posted.segments.entries()) {
    const known = byId.get(ids[index] ?? '');
    if (!known) continue;
    const text = readTarget(segment, known.tags)?.text;
    if (text === undefined) return null;
    if (isEdit(known, segment, text, seen.has(known.id))) edits.set(known.id, text);
  }
  return edits;
};

const isEdit = (known: Segment, posted: ExtractedSegment, text: string, wasSeen: boolean): boolean => {
  const hash = textHash(text);
  const current = markOf(known).hash;
  if (hash === current || hash === posted.mark?.hash) return false;
  if (!known.held.includes(hash) && !(known.target === null && text === known.source)) return true;
  return posted.mark ? posted.mark.hash === current : wasSeen && known.target !== null;
};

/** A translator's own field with texts that were edited in a form of the source's structure, where it still has them. */
const withEdits = (row: Row, before: OwnedField, field: FieldSpec, edits: ReadonlyMap<string, string>, form: PostedForm, blueprint: Blueprint): OwnedField => {
  const mine = extract({ [field.name]: before.data }, [field]);
  const ids = identify(row, mine, blueprint);
  const texts = ids.map((id) => (id === undefined ? null : edits.get(id) ?? null));
  const data = assemble(mine.skeleton, { texts, marks: mine.segments.map(({ mark }) => mark ?? null) })[field.name];
  return ownedContent(data, extract({ [field.name]: data }, [field]), before.held, form);
};

const ownedContent = (data: unknown, extraction: Extraction, held: readonly string[], { by, at }: PostedForm): OwnedField => ({ data, held: hold(held, contentHash(extraction)), by, at });

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

