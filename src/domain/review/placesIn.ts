import type { FieldSpec } from '../segments/types.ts';

/**
 * Where each path leads, for people: field names, and numbers from 1 where a path has a row's id or a position.
 * Rows are counted as they come, so the paths must be in reading order.
 */
export const placesIn = (paths: readonly string[], fields: readonly FieldSpec[]): ReadonlyMap<string, readonly string[]> => {
  const rows = new Map<string, string[]>();
  const numberOf = (list: string, id: string): string => {
    const known = rows.get(list) ?? [];
    rows.set(list, known);
    const at = known.indexOf(id);
    return String(at >= 0 ? at + 1 : known.push(id));
  };
  const walk = (parts: readonly string[], specs: readonly FieldSpec[], before: string): readonly string[] => {
    const [name, second, ...rest] = parts;
    if (name === undefined) return [];
    const here = `${before}.${name}`;
    const spec = specs.find((one) => one.name === name);
    if (spec?.kind === 'group') return [name, ...walk(parts.slice(1), spec.fields, here)];
    if (second === undefined) return [name];
    if (spec?.kind === 'array') return [name, numberOf(here, second), ...walk(rest, spec.fields, `${here}.${second}`)];
    if (spec?.kind === 'blocks') return [name, numberOf(here, second), ...walk(rest, Object.values(spec.blocks).flat(), `${here}.${second}`)];
    return [name, POSITION.test(second) ? next(second) : numberOf(here, second), ...rest.map((part) => (POSITION.test(part) ? next(part) : part))];
  };
  return new Map(paths.map((path) => [path, walk(path.split('.'), fields, '')]));
};

const POSITION = /^\d{1,6}$/;

const next = (position: string): string => String(Number(position) + 1);
