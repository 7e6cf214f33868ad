import { hash } from '../hash.ts';
import type { LocaleCode } from '../locales.ts';
import { assemble } from '../segments/assemble.ts';
import { extract } from '../segments/extract.ts';
import { fingerprint } from '../segments/fingerprint.ts';
import { structureOf } from '../segments/structure.ts';
import type { Data, Extraction, FieldSpec, Mark } from '../segments/types.ts';
import { shownHash } from './textHash.ts';
import { hold } from './translation.ts';
import type { Segment, Translation } from './translation.ts';

type Projectable = Pick<Translation, 'locale' | 'skeleton' | 'segments' | 'owned'>;

/**
 * What the locale's Payload draft should hold: the row's texts in the source's skeleton, and the fields a translator
 * owns as they left them. A segment without a target shows its source text; a field without any target is left out.
 */
export const projectionOf = (row: Projectable): Data => {
  const owned = Object.entries(row.owned ?? {}).map(([field, { data }]) => [field, data] as const);
  const isEmpty = (field: string): boolean => {
    const segments = (row.segments ?? []).filter((segment) => segment.field === field);
    return segments.length > 0 && segments.every(({ target }) => target === null);
  };
  return Object.fromEntries([...Object.entries(assembledOf(row)).filter(([field]) => !isEmpty(field)), ...owned]);
};

/** The same without regard to owned fields: what the machine's side of the row amounts to. */
const assembledOf = (row: Omit<Projectable, 'owned'>): Data =>
  row.skeleton
    ? assemble(row.skeleton, {
        texts: (row.segments ?? []).map((segment) => segment.target),
        marks: (row.segments ?? []).map(markOf),
        rowId: rowIdIn(row.locale),
      })
    : {};

/** True where a draft shows the projection: same texts, marks and structure, whatever the database made of nulls. */
export const isShown = (draft: Data, projection: Data, fields: readonly FieldSpec[]): boolean => {
  const present = fields.filter(({ name }) => name in projection);
  return stamp(draft, present) === stamp(projection, present);
};

const stamp = (data: Data, fields: readonly FieldSpec[]): string => {
  const extraction = extract(data, fields);
  return [fingerprint(extraction), ...extraction.segments.map(({ mark }) => (mark ? `${mark.id}|${mark.hash}` : ''))].join(' ');
};

/** What identifies a projected block in its node state: the segment, and the text it was given. */
export const markOf = (segment: Segment): Mark => ({ id: segment.id, hash: shownHash(segment.target ?? segment.source, segment.tags) });

/**
 * Ids of projected array and block rows: derived, so that they are stable per locale and never equal across locales
 * (SQLite keeps the rows of all locales in one table with unique ids). 24 hex characters, as Payload's own.
 */
export const rowIdIn = (locale: LocaleCode) => (sourceId: string): string => hash(`${locale}:${sourceId}`);

/** The shape a projection has, whatever its texts: where each segment stands, and each field's structure. */
export interface Blueprint {
  /** Segment index by path in the projected document; rows have other ids there than in the source. */
  readonly indexByPath: ReadonlyMap<string, number>;
  readonly structures: Readonly<Record<string, string>>;
}

export const blueprintOf = (row: Omit<Projectable, 'owned'>, fields: readonly FieldSpec[]): Blueprint => {
  const segments = row.segments ?? [];
  const options = { texts: segments.map(() => 'x'), marks: segments.map(markOf), rowId: rowIdIn(row.locale) };
  const extraction = extract(row.skeleton ? assemble(row.skeleton, options) : {}, fields);
  return {
    indexByPath: new Map(extraction.segments.map((segment, index) => [segment.path, index])),
    structures: Object.fromEntries(fields.map(({ name }) => [name, structureIn(extraction, name)])),
  };
};

/** A field's structure as posted or projected: rich text is known by the marks in its nodes, plain fields by their path. */
export const structureIn = ({ skeleton, segments }: Extraction, field: string): string =>
  structureOf(skeleton.data[field], segments.map(({ mark, path }) => mark?.id ?? path));

/** The structures the row is known to have had, with the present ones: how a form opened earlier is recognised. */
export const heldStructures = (before: Translation['structures'], now: Blueprint['structures']): Record<string, readonly string[]> =>
  Object.fromEntries(Object.entries(now).map(([field, structure]) => [field, hold(before?.[field] ?? [], structure)]));
