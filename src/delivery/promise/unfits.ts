import type { Json } from '../openApi.ts';

/** What this comparison understands; a description that says more with other words has to teach it first. */
export const KEYWORDS = [
  '$ref', 'type', 'const', 'enum', 'anyOf', 'oneOf', 'properties', 'required', 'additionalProperties', 'propertyNames', 'items',
  'minLength', 'maxLength', 'minimum', 'maximum', 'pattern', 'format', 'default', 'description', 'x-may-grow', 'x-content',
] as const;

const LEAST = ['minLength', 'minimum'] as const;
const MOST = ['maxLength', 'maximum'] as const;

/** Why values of `narrow` are not all values of `wide`, looking at the values themselves and not at what is in them. */
export const unfits = (narrow: Json, wide: Json, side: 'answer' | 'question'): readonly string[] => {
  if (wide.type !== undefined && wide.type !== narrow.type && !(narrow.type === 'integer' && wide.type === 'number')) return [`is ${typeName(side === 'answer' ? narrow : wide)} now, not ${typeName(side === 'answer' ? wide : narrow)}`];
  return [...wordFaults(narrow, wide, side), ...boundFaults(narrow, wide), ...formFaults(narrow, wide)];
};

const typeName = ({ type }: Json): string => (type === undefined ? 'anything' : String(type));

const wordsOf = ({ const: only, enum: words }: Json): readonly unknown[] | null => (only !== undefined ? [only] : Array.isArray(words) ? (words as unknown[]) : null);

const wordFaults = (narrow: Json, wide: Json, side: 'answer' | 'question'): string[] => {
  const [taken, given] = [wordsOf(wide), wordsOf(narrow)];
  if (taken === null || (side === 'answer' && wide['x-may-grow'] === true && given !== null)) return [];
  if (given === null) return [side === 'answer' ? 'is not one of a list of words any more' : 'takes only a list of words now'];
  const others = given.filter((word) => !taken.includes(word));
  return others.length === 0 ? [] : [side === 'answer' ? `may be ${listed(others)} now` : `does not take ${listed(others)} any more`];
};

const listed = (words: readonly unknown[]): string => words.map((word) => JSON.stringify(word)).join(', ');

const boundFaults = (narrow: Json, wide: Json): string[] => [
  ...LEAST.filter((name) => numberOf(wide[name], -Infinity) > numberOf(narrow[name], -Infinity)),
  ...MOST.filter((name) => numberOf(wide[name], Infinity) < numberOf(narrow[name], Infinity)),
].map((name) => `has another ${name}: ${String(narrow[name] ?? 'none')} and ${String(wide[name] ?? 'none')}`);

const numberOf = (value: unknown, otherwise: number): number => (typeof value === 'number' ? value : otherwise);

/** Patterns are not compared by what they mean: another one is another promise. */
const formFaults = (narrow: Json, wide: Json): string[] =>
  (['pattern', 'format'] as const).filter((name) => wide[name] !== undefined && wide[name] !== narrow[name]).map((name) => `has another ${name}: ${String(narrow[name] ?? 'none')} and ${String(wide[name])}`);
