import type { CollectionConfig } from 'payload';
import { cloneOf } from './cloneOf.ts';
import type { Condition, FindOptions, Stored, Table, TakeOptions, Where } from '../../src/store/table.ts';

type Plain = Record<string, unknown>;

/** What a table of a collection is made of: its columns, and which of them must be unique together. */
export interface Shape {
  readonly columns: ReadonlySet<string>;
  readonly unique: readonly (readonly string[])[];
}

const OWN_COLUMNS = ['id', 'createdAt', 'updatedAt'];

export const shapeOf = ({ fields, indexes = [] }: CollectionConfig): Shape => {
  const named = fields.filter((field) => 'name' in field);
  return {
    columns: new Set([...OWN_COLUMNS, ...named.map(({ name }) => name)]),
    unique: [
      ['id'],
      ...named.filter((field) => 'unique' in field && field.unique === true).map(({ name }) => [name]),
      ...indexes.filter(({ unique }) => unique === true).map((index) => index.fields),
    ],
  };
};

/** `Table` in memory, with the semantics of the one on SQLite: each call is one statement, unknown columns are errors. */
export const memoryTable = <Row extends object>(shape: Shape, newId: () => string, onWrite: (before: Plain | null, after: Plain | null) => void = () => undefined): Table<Row> => {
  const rows = new Map<string, Plain>();
  const matching = (where: Where<Row>): Plain[] => {
    for (const conditions of [where.all ?? {}, ...(where.anyOf ?? [])]) Object.keys(conditions).forEach((name) => known(shape, name));
    const id = (where.all as { id?: unknown } | undefined)?.id;
    const among = typeof id === 'string' ? [rows.get(id)].filter((row) => row !== undefined) : [...rows.values()];
    return among.filter((row) => fits(shape, row, where));
  };
  const add = (row: object): boolean => {
    const made: Plain = { ...Object.fromEntries([...shape.columns].map((name) => [name, null])), id: newId(), createdAt: new Date(), updatedAt: new Date(), ...copy(shape, row) };
    if (shape.unique.some((names) => clashes(rows, names, made))) return false;
    rows.set(String(made.id), made);
    onWrite(null, made);
    return true;
  };
  const change = (row: Plain, set: object, added: Readonly<Record<string, number>> = {}): Plain => {
    const sums = Object.entries(added).map(([name, by]) => [name, Number(row[known(shape, name)] ?? 0) + by]);
    const changed: Plain = { ...row, ...copy(shape, set), ...Object.fromEntries(sums), updatedAt: new Date() };
    const others = new Map([...rows].filter(([id]) => id !== row.id));
    if (shape.unique.some((names) => clashes(others, names, changed))) throw new Error('UNIQUE constraint failed');
    rows.set(String(row.id), changed);
    onWrite(row, changed);
    return changed;
  };

  return {
    insertMissing: async (made) => void made.forEach(add),
    add: async (row) => add(row),
    update: async (where, set) => {
      const found = matching(where);
      for (const row of found) change(row, set);
      return found.length;
    },
    take: async (where, set, options: TakeOptions<Row> = {}) => {
      const [first] = sorted(matching(where), options.sort ? [options.sort] : []);
      return first ? (cloneOf(change(first, set, options.add as Record<string, number>)) as Stored<Row>) : null;
    },
    find: async (where, options: FindOptions<Row> = {}) => {
      const order = options.sort === undefined ? [] : [options.sort].flat();
      order.forEach((name) => known(shape, name.replace(/^-/, '')));
      const found = sorted(matching(where), order).slice(0, options.limit ?? Infinity);
      return found.map((row) => cloneOf(options.columns ? picked(shape, row, ['id', ...options.columns]) : row) as Stored<Row>);
    },
    tally: async (where, names) => {
      const groups = new Map<string, Plain & { count: number }>();
      for (const row of matching(where)) {
        const values = picked(shape, row, names);
        const group = groups.get(JSON.stringify(values)) ?? { ...values, count: 0 };
        groups.set(JSON.stringify(values), { ...group, count: group.count + 1 });
      }
      return [...groups.values()] as never;
    },
    delete: async (where) => {
      const found = matching(where);
      for (const row of found) {
        rows.delete(String(row.id));
        onWrite(row, null);
      }
      return found.length;
    },
  };
};

const known = ({ columns }: Shape, name: string): string => {
  if (!columns.has(name)) throw new Error(`No column "${name}" in this table.`);
  return name;
};

const picked = (shape: Shape, row: Plain, names: readonly string[]): Plain => Object.fromEntries(names.map((name) => [name, row[known(shape, name)] ?? null]));

/** Columns that are undefined are left alone. What a database stores shares nothing with what it was given. */
const copy = (shape: Shape, row: object): Plain =>
  cloneOf(Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined).map(([name, value]) => [known(shape, name), value])));

/** As in SQL, nulls are never equal. */
const clashes = (rows: ReadonlyMap<string, Plain>, names: readonly string[], made: Plain): boolean => {
  if (names.some((name) => made[name] === null || made[name] === undefined)) return false;
  if (names.length === 1 && names[0] === 'id') return rows.has(String(made.id));
  for (const row of rows.values()) if (names.every((name) => row[name] === made[name])) return true;
  return false;
};

const fits = <Row>(shape: Shape, row: Plain, { all, anyOf }: Where<Row>): boolean =>
  every(shape, row, all) && (anyOf === undefined || anyOf.some((alternative) => every(shape, row, alternative)));

const every = (shape: Shape, row: Plain, conditions: object | undefined): boolean =>
  Object.entries(conditions ?? {}).every(([name, condition]) => meets(row[known(shape, name)] ?? null, condition as Condition<unknown>));

const meets = (value: unknown, condition: Condition<unknown>): boolean => {
  if (condition === null || typeof condition !== 'object' || condition instanceof Date) return comparable(value) === comparable(condition);
  if ('atMost' in condition) return value !== null && (comparable(value) as number) <= (comparable(condition.atMost) as number);
  if ('above' in condition) return value !== null && (comparable(value) as number) > (comparable(condition.above) as number);
  if ('not' in condition) return comparable(value) !== comparable(condition.not);
  if ('oneOf' in condition && Array.isArray(condition.oneOf)) return condition.oneOf.some((one) => comparable(one) === comparable(value));
  throw new Error(`Not a condition: ${JSON.stringify(condition)}`);
};

const comparable = (value: unknown): unknown => (value instanceof Date ? value.getTime() : value ?? null);

const sorted = (rows: readonly Plain[], order: readonly string[]): Plain[] =>
  rows.toSorted((a, b) => {
    for (const name of order) {
      const way = name.startsWith('-') ? -1 : 1;
      const column = name.replace(/^-/, '');
      const found = compare(a[column], b[column]);
      if (found !== 0) return way * found;
    }
    return 0;
  });

/** Nulls come first, as in both databases. */
const compare = (a: unknown, b: unknown): number => {
  const [one, two] = [comparable(a), comparable(b)];
  if (one === two) return 0;
  if (one === null) return -1;
  if (two === null) return 1;
  return (one as number) < (two as number) ? -1 : 1;
};
