import type { Json } from '../openApi.ts';

/** Words for people are no promise. */
const WORDS = new Set(['description', 'summary', 'title']);

/** A description without its words for people: what programs rely on. Properties may be called so; they stay. */
export const promised = (description: Json): Json => {
  const { servers: _, info: __, ...rest } = description;
  return strip(rest, false) as Json;
};

const strip = (value: unknown, isNames: boolean): unknown => {
  if (Array.isArray(value)) return value.map((one) => strip(one, false));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([name, inside]) => isNames || !WORDS.has(name) || typeof inside !== 'string').map(([name, inside]) => [name, strip(inside, name === 'properties' && !isNames)]));
};
