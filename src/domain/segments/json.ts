/** A JSON object, as documents hold them. Its own keys only may be trusted: documents come from outside. */
export type Json = Readonly<Record<string, unknown>>;

/** True for objects that are neither null nor a list. */
export const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value under an own key; never one inherited from `Object.prototype`. */
export const own = <T>(record: Readonly<Record<string, T>> | undefined, key: unknown): T | undefined =>
  record !== undefined && typeof key === 'string' && Object.hasOwn(record, key) ? record[key] : undefined;

/** The object without some of its keys. */
export function without(node: Json, ...keys: readonly string[]): Json {
  const { ...rest }: Record<string, unknown> = node;
  for (const key of keys) delete rest[key];
  return rest;
}

/**
 * A copy that shares no list and no plain object with the original, at any depth: not recursive, so that a document
 * nested ten thousand levels deep is copied like any other. Dates and other instances are shared.
 */
export function copyJson(value: unknown): unknown {
  const holder: { value?: unknown } = {};
  const work: { readonly from: unknown; readonly put: (copy: unknown) => void }[] = [
    { from: value, put: (copy) => (holder.value = copy) },
  ];
  for (let next = work.pop(); next; next = work.pop()) {
    const { from, put } = next;
    if (Array.isArray(from)) {
      const copy: unknown[] = Array.from({ length: from.length });
      put(copy);
      from.forEach((item, i) => work.push({ from: item, put: (made) => (copy[i] = made) }));
    } else if (isPlain(from)) {
      // A spread keeps an own `__proto__` an ordinary key, and assigning to an own key never reaches the prototype.
      const copy: Record<string, unknown> = { ...from };
      put(copy);
      for (const key of Object.keys(copy)) {
        const item = copy[key];
        if (typeof item === 'object' && item !== null) work.push({ from: item, put: (made) => (copy[key] = made) });
      }
    } else put(from);
  }
  return holder.value;
}

const isPlain = (value: unknown): value is Json => {
  if (!isJson(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
};
