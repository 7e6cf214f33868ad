import { randomUUID } from 'node:crypto';
import type { SQLiteAdapter } from '@payloadcms/db-sqlite';
import { and, asc, desc, eq, gt, inArray, isNotNull, isNull, lte, ne, or, sql } from '@payloadcms/db-sqlite/drizzle';
import type { SQLiteColumn, SQLiteTable } from '@payloadcms/db-sqlite/drizzle/sqlite-core';
import type { Payload } from 'payload';
import type { Condition, FindOptions, Stored, Table, TakeOptions, Where } from './table.ts';

type Columns = SQLiteTable & Record<string, SQLiteColumn>;
type Clause = ReturnType<typeof and>;
type Plain = Record<string, unknown>;

/** `Table` on SQLite, through the adapter's own drizzle, which knows how each column is stored. */
export const sqliteTable = <Row extends object>(payload: Payload, slug: string): Table<Row> => {
  const adapter = payload.db as unknown as SQLiteAdapter;
  const table = adapter.tables[slug.replaceAll('-', '_')] as unknown as Columns;
  const clauseOf = (where: Where<Row>): Clause =>
    and(all(table, where.all), where.anyOf && or(...where.anyOf.map((alternative) => all(table, alternative))));

  return {
    insertMissing: async (rows) => {
      if (rows.length === 0) return;
      await turn();
      const values = rows.map((row) => ({ id: randomUUID(), ...(storable(row) as Plain) }));
      await adapter.drizzle.insert(table).values(values as never).onConflictDoNothing();
    },
    add: async (row) => {
      await turn();
      const values = { id: randomUUID(), ...(storable(row) as Plain) };
      return (await adapter.drizzle.insert(table).values(values as never).onConflictDoNothing()).rowsAffected > 0;
    },
    update: async (where, set) => {
      await turn();
      return (await adapter.drizzle.update(table).set(stamped(set) as never).where(clauseOf(where))).rowsAffected;
    },
    take: async (where, set, options: TakeOptions<Row> = {}) => {
      await turn();
      const clause = clauseOf(where);
      const first = adapter.drizzle.select({ id: column(table, 'id') }).from(table).where(clause)
        .orderBy(...(options.sort ? [asc(column(table, options.sort))] : [])).limit(1);
      const added = Object.entries((options.add ?? {}) as Record<string, number>)
        .map(([name, by]) => [name, sql`coalesce(${column(table, name)}, 0) + ${by}`]);
      const [row] = await adapter.drizzle.update(table).set({ ...stamped(set), ...Object.fromEntries(added) } as never)
        .where(and(inArray(column(table, 'id'), first), clause)).returning();
      return row ? restored<Row>(row as Plain) : null;
    },
    find: async (where, options: FindOptions<Row> = {}) => {
      await turn();
      const names = options.columns && ['id', ...options.columns];
      const picked = names && Object.fromEntries(names.map((name) => [name, column(table, name)]));
      const query = picked ? adapter.drizzle.select(picked).from(table) : adapter.drizzle.select().from(table);
      const rows = await query.where(clauseOf(where)).orderBy(...(options.sort ? [options.sort].flat().map((sort) => ordered(table, sort)) : []))
        .limit(options.limit ?? -1);
      return rows.map((row) => restored<Row>(row as Plain));
    },
    tally: async (where, names) => {
      await turn();
      const columns = names.map((name) => column(table, name));
      const picked = { ...Object.fromEntries(names.map((name, index) => [name, columns[index]])), count: sql<number>`count(*)` };
      const rows = await adapter.drizzle.select(picked as never).from(table).where(clauseOf(where)).groupBy(...columns);
      return rows.map((row) => restored<Row>(row as Plain)) as never;
    },
    delete: async (where) => {
      await turn();
      return (await adapter.drizzle.delete(table).where(clauseOf(where))).rowsAffected;
    },
  };
};

/** libsql answers synchronously: without this, a chain of statements would never let other requests have a turn. */
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const column = (table: Columns, name: string): SQLiteColumn => {
  const found = table[name];
  if (!found) throw new Error(`No column "${name}" in this table.`);
  return found;
};

const ordered = (table: Columns, sort: string) => (sort.startsWith('-') ? desc(column(table, sort.slice(1))) : asc(column(table, sort)));

const all = (table: Columns, conditions: object | undefined): Clause =>
  and(...Object.entries(conditions ?? {}).map(([name, condition]) => one(column(table, name), condition)));

const one = (field: SQLiteColumn, condition: Condition<unknown>): Clause => {
  if (typeof condition !== 'object' || condition instanceof Date) return eq(field, text(condition));
  if (condition === null) return isNull(field);
  if ('atMost' in condition) return lte(field, text(condition.atMost));
  if ('above' in condition) return gt(field, text(condition.above));
  if ('not' in condition) return condition.not === null ? isNotNull(field) : or(isNull(field), ne(field, text(condition.not)));
  if (!('oneOf' in condition) || !Array.isArray(condition.oneOf)) return eq(field, condition);
  const values: unknown[] = condition.oneOf.filter((value) => value !== null).map(text);
  return or(inArray(field, values), condition.oneOf.includes(null) ? isNull(field) : undefined);
};

/** Payload stores dates as ISO text, which compares right only if always written the same way. */
const text = (value: unknown): unknown => (value instanceof Date ? value.toISOString() : value);

const storable = (row: object): object =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined).map(([name, value]) => [name, text(value)]));

const stamped = (set: object): object => ({ ...storable(set), updatedAt: new Date().toISOString() });

/** Payload's date columns are text; these are the ones its atomic tables have. */
const INSTANTS = new Set(['due', 'until', 'createdAt', 'updatedAt']);

const restored = <Row>(row: Plain): Stored<Row> =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, INSTANTS.has(name) && typeof value === 'string' ? new Date(value) : value]),
  ) as Stored<Row>;
