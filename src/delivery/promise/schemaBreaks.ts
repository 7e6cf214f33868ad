import type { Json } from '../openApi.ts';
import type { Break } from './breaksOf.ts';
import { unfits } from './unfits.ts';

/** The named schemas of both descriptions. */
export interface Shapes {
  readonly promised: Readonly<Record<string, Json>>;
  readonly current: Readonly<Record<string, Json>>;
  /** What was found in pairs of named schemas, below wherever they stand: each is looked through once. */
  readonly found: Map<string, readonly Break[]>;
}

interface Look {
  readonly where: string;
  readonly promised: Json;
  readonly current: Json;
  readonly isContent: boolean;
  /** Pairs of named schemas that are being compared further up. */
  readonly within: ReadonlySet<string>;
  readonly shapes: Shapes;
  readonly side: 'answer' | 'question';
}

/** Breaks in what the API answers: whatever comes now must be something that was promised. */
export const answerBreaks = (where: string, promised: Json, current: Json, shapes: Shapes, isContent: boolean): Break[] =>
  compare({ where, promised, current, shapes, isContent, within: new Set(), side: 'answer' });

/** Breaks in what the API takes: whatever was taken must be taken now. */
export const questionBreaks = (where: string, promised: Json, current: Json, shapes: Shapes, isContent: boolean): Break[] =>
  compare({ where, promised, current, shapes, isContent, within: new Set(), side: 'question' });

const compare = (look: Look): Break[] => {
  if (look.promised.$ref === undefined || look.current.$ref === undefined) return compareResolved(look, look.within);
  const pair = `${look.side} ${look.isContent} ${String(look.promised.$ref)} ${String(look.current.$ref)}`;
  if (look.within.has(pair)) return [];
  const found = look.shapes.found.get(pair) ?? compareResolved({ ...look, where: '' }, new Set([...look.within, pair]));
  look.shapes.found.set(pair, found);
  return found.map((one) => ({ ...one, where: look.where + one.where }));
};

const compareResolved = (look: Look, within: ReadonlySet<string>): Break[] => {
  const [promised, current] = [resolved(look.promised, look.shapes.promised), resolved(look.current, look.shapes.current)];
  const isContent = look.isContent || promised['x-content'] === true;
  const inside: Look = { ...look, promised, current, isContent, within };
  const [before, now] = [branchesOf(promised), branchesOf(current)];
  return before.length === 1 && now.length === 1 ? compareOne({ ...inside, promised: before[0] ?? {}, current: now[0] ?? {} }) : compareBranches(inside, before, now);
};

/** Each kind of value that may come (or was taken) must have its place among those that were promised (or are taken). */
const compareBranches = (look: Look, before: readonly Json[], now: readonly Json[]): Break[] => {
  const [narrow, wide] = look.side === 'answer' ? [now, before] : [before, now];
  return narrow.flatMap((one) => {
    const tries = wide.map((other) => compare({ ...look, ...(look.side === 'answer' ? { promised: other, current: one } : { promised: one, current: other }) }));
    return tries.reduce((best, next) => (next.length < best.length ? next : best), tries[0] ?? []);
  });
};

const compareOne = (look: Look): Break[] => {
  const { promised, current, side, where, isContent } = look;
  const [narrow, wide] = side === 'answer' ? [current, promised] : [promised, current];
  const unfit = unfits(narrow, wide, side).map((what) => ({ where, what, isContent }));
  if (unfit.length > 0) return unfit;
  return [...propertyBreaks(look), ...recordBreaks(look), ...itemBreaks(look)];
};

const propertyBreaks = (look: Look): Break[] => {
  const { promised, current, side, where, isContent } = look;
  const [before, now] = [propertiesOf(promised), propertiesOf(current)];
  const [always, needed] = [requiredOf(promised), requiredOf(current)];
  const known = Object.entries(before).flatMap(([name, schema]) => {
    const at = `${where} /${name}`;
    const same = now[name];
    const isOwn = isContent || schema['x-content'] === true;
    if (same === undefined) return [{ where: at, what: side === 'answer' ? 'is gone' : 'is not taken any more', isContent: isOwn }];
    const missing = side === 'answer' && always.has(name) && !needed.has(name) ? [{ where: at, what: 'may be missing now', isContent: isOwn }] : [];
    return [...missing, ...compare({ ...look, where: at, promised: schema, current: same, isContent: isOwn })];
  });
  if (side === 'answer') return known;
  return [...known, ...[...needed].filter((name) => !always.has(name)).map((name) => ({ where: `${where} /${name}`, what: 'is needed now', isContent }))];
};

/** Values under names that nobody lists. */
const recordBreaks = (look: Look): Break[] => {
  const { promised, current, where } = look;
  const [before, now] = [promised.additionalProperties, current.additionalProperties];
  if (!isSchema(before)) return [];
  return compare({ ...look, where: `${where} /*`, promised: before, current: isSchema(now) ? now : now === false && look.side === 'question' ? { not: {} } : {} });
};

const itemBreaks = (look: Look): Break[] => {
  const { promised, current, where } = look;
  if (!isSchema(promised.items) && !isSchema(current.items)) return [];
  return compare({ ...look, where: `${where} /[]`, promised: isSchema(promised.items) ? promised.items : {}, current: isSchema(current.items) ? current.items : {} });
};

const resolved = (schema: Json, shapes: Readonly<Record<string, Json>>): Json => {
  if (typeof schema.$ref !== 'string') return schema;
  const name = schema.$ref.split('/').at(-1) ?? '';
  const found = shapes[name];
  if (!found) throw new Error(`The description names ${schema.$ref}, which it does not hold.`);
  return found;
};

/** The kinds of value that a schema allows: `anyOf`, or one for each of several types. */
const branchesOf = (schema: Json): readonly Json[] => {
  const choices = schema.anyOf ?? schema.oneOf;
  if (Array.isArray(choices)) return choices as Json[];
  return Array.isArray(schema.type) ? (schema.type as string[]).map((type) => ({ ...schema, type })) : [schema];
};

const propertiesOf = ({ properties }: Json): Readonly<Record<string, Json>> => (properties ?? {}) as Readonly<Record<string, Json>>;

const requiredOf = ({ required }: Json): ReadonlySet<string> => new Set((required ?? []) as string[]);

const isSchema = (value: unknown): value is Json => typeof value === 'object' && value !== null;
