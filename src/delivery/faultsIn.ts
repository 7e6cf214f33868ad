import { z } from 'zod';

export interface Faults {
  /** All of them in one line, in plain words. */
  readonly words: string;
  /** The parameter or field that the first is about. */
  readonly parameter: string | null;
}

type Issue = z.core.$ZodIssue;
type Expected = Readonly<Record<string, unknown>>;

/** What is wrong with a question, as its schema tells. */
export const faultsIn = (schema: z.ZodType, value: unknown, issues: readonly Issue[]): Faults => {
  const { properties, required } = shapeOf(schema);
  const said = (typeof value === 'object' && value !== null ? value : {}) as Expected;
  const named = issues.map((issue) => {
    if (issue.code === 'unrecognized_keys') return { name: shortened(issue.keys[0] ?? ''), words: unknown(issue.keys, Object.keys(properties)) };
    const name = String(issue.path[0] ?? '');
    return { name, words: wrong(name, said[name], issue, properties[name] ?? {}, required.includes(name)) };
  });
  return { words: named.map(({ words }) => words).join('; ').slice(0, MOST), parameter: named[0]?.name || null };
};

const MOST = 500;
const LONGEST_NAME = 40;
/** Whose message is ours. */
const WORDED = new Set<Issue['code']>(['custom', 'invalid_union', 'invalid_format']);

const wrong = (name: string, value: unknown, issue: Issue, expected: Expected, isRequired: boolean): string => {
  if (Array.isArray(value)) return `${name}: give it once`;
  if (isRequired && (value === undefined || (value === '' && !WORDED.has(issue.code)))) return `${name} is missing`;
  return `${name}: ${WORDED.has(issue.code) ? issue.message : whatIs(expected)}`;
};

const whatIs = ({ enum: words, type, minimum, maximum, minLength, maxLength }: Expected): string => {
  if (Array.isArray(words)) return `one of ${words.join(', ')}`;
  if (type === 'integer') return `a whole number from ${String(minimum)}${maximum === Number.MAX_SAFE_INTEGER ? '' : ` to ${String(maximum)}`}`;
  if (type !== 'string') return 'another value';
  return maxLength === undefined ? 'a text' : `a text of ${minLength === undefined ? '' : `${String(minLength)} to `}${minLength === undefined ? 'at most ' : ''}${String(maxLength)} characters`;
};

const unknown = (keys: readonly string[], allowed: readonly string[]): string => {
  const names = keys.map((key) => JSON.stringify(shortened(key))).slice(0, 3).join(', ');
  return `${names} ${keys.length === 1 ? 'is' : 'are'} not known here; ${allowed.length === 0 ? 'this address takes no parameters' : `known are ${allowed.join(', ')}`}`;
};

const shortened = (name: string): string => [...name].slice(0, LONGEST_NAME).join('');

interface Shape {
  readonly properties: Readonly<Record<string, Expected>>;
  readonly required: readonly string[];
}

const shapes = new WeakMap<z.ZodType, Shape>();

const shapeOf = (schema: z.ZodType): Shape => {
  const known = shapes.get(schema);
  if (known) return known;
  const made = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Expected & { readonly $defs?: Readonly<Record<string, Expected>> };
  const whole = (part: Expected): Expected => (typeof part.$ref === 'string' ? { ...made.$defs?.[part.$ref.replace('#/$defs/', '')] } : part);
  const { properties = {}, required = [] } = whole(made) as Partial<Shape>;
  const shape = { properties: Object.fromEntries(Object.entries(properties).map(([name, part]) => [name, whole(part)])), required };
  shapes.set(schema, shape);
  return shape;
};
