/** A copy that shares nothing with what it was made from: plain data and instants. Much faster than `structuredClone`. */
export const cloneOf = <T>(value: T): T => clone(value) as T;

const clone = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Date) return new Date(value.getTime());
  if (Array.isArray(value)) return value.map(clone);
  const copy: Record<string, unknown> = {};
  for (const key in value) copy[key] = clone((value as Record<string, unknown>)[key]);
  return copy;
};
