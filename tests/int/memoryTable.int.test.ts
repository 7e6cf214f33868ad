import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PublishOrders } from '../../collections/PublishOrders.ts';
import { Translations } from '../../collections/Translations.ts';
import { openTable } from '../../src/store/table.ts';
import type { Condition, Table, Where } from '../../src/store/table.ts';
import { memoryTable, shapeOf } from '../invariants/memoryTable.ts';
import { boot } from '../helpers/boot.ts';
import type { Booted } from '../helpers/boot.ts';
import { chance, times } from '../helpers/random.ts';
import type { Chance } from '../helpers/random.ts';

interface Row {
  collection: string;
  documentId: string;
  locale: string;
  sourceLocale: string;
  status: string;
  revision: number;
  projected: number | null;
  title: string | null;
  outdated: boolean | null;
  segments: unknown;
}

interface Order {
  collection: string;
  documentId: string;
  locale: string;
  act: string;
  due: Date;
  at: string;
  attempts: number | null;
  by: string | null;
}

let verso: Booted;

beforeAll(async () => void (verso = await boot()));
afterAll(() => verso.close());

const WALKS = times('TABLE_WALKS', 20);
const STEPS = 40;

type Values = Readonly<Record<string, readonly unknown[]>>;

const ROW_VALUES: Values = {
  collection: ['articles', 'events'], documentId: ['1', '2', '3'], locale: ['ar', 'fr'], sourceLocale: ['en'], status: ['pending', 'reviewed', 'paused'],
  revision: [0, 1, 2, 3], projected: [null, -1, 1, 2], title: [null, 'a', 'b', ''], outdated: [null, true, false], segments: [null, [], [{ id: 'x', held: ['ü'] }]],
};
const at = (n: number): Date => new Date(1_700_000_000_000 + n);
const ORDER_VALUES: Values = {
  collection: ['articles'], documentId: ['1', '2'], locale: ['ar', 'fr'], act: ['publish', 'refresh'], due: [at(0), at(1), at(2)], at: ['x', 'y'], attempts: [null, 0, 1], by: [null, 'p'],
};

const conditionFor = (c: Chance, name: string, values: Values): Condition<unknown> => {
  const value = c.pick(values[name] ?? []) as Condition<unknown>;
  const kind = c.below(8);
  if (kind === 0) return { oneOf: [value, c.pick(values[name] ?? [])] };
  if (kind === 1) return { not: value };
  if (kind === 2 && value !== null && (name === 'revision' || name === 'due' || name === 'projected')) return c.odds(0.5) ? { atMost: value } : { above: value };
  return value;
};

const someOf = <T>(c: Chance, items: readonly T[], share: number): T[] => items.filter(() => c.odds(share));

const whereFor = (c: Chance, values: Values): Where<object> => {
  const names = Object.keys(values).filter((name) => name !== 'segments');
  const made = (chosen: readonly string[]): object => Object.fromEntries(chosen.map((name) => [name, conditionFor(c, name, values)]));
  const alternative = (): object => made([c.pick(names), ...someOf(c, names, 0.15)]);
  return { all: made(someOf(c, names, 0.25)), ...(c.odds(0.3) && { anyOf: [alternative(), alternative()] }) };
};

const rowFor = (c: Chance, values: Values, share = 1): object => Object.fromEntries(someOf(c, Object.keys(values), share).map((name) => [name, c.pick(values[name] ?? [])]));

const seen = (rows: readonly object[], names: readonly string[]): string[] => rows.map((row) => JSON.stringify(names.map((name) => (row as Record<string, unknown>)[name] ?? null)));

/** The same statement on both; what each answers must be the same, for any choice of one among equals. */
const step = async (c: Chance, tables: readonly Table<any>[], values: Values, sort: string): Promise<string> => {
  const names = Object.keys(values);
  const act = c.below(8);
  const both = async (run: (table: Table<any>) => Promise<unknown>, story: unknown): Promise<string> => {
    const [first, second] = [await run(tables[0] as Table<any>), await run(tables[1] as Table<any>)];
    expect(first, JSON.stringify(story)).toEqual(second);
    return JSON.stringify(story);
  };
  if (act < 2) {
    const row = rowFor(c, values);
    return both((table) => table.add(row), ['add', row]);
  }
  if (act === 2) {
    const rows = [rowFor(c, values), rowFor(c, values)];
    return both((table) => table.insertMissing(rows), ['insert', rows]);
  }
  const where = whereFor(c, values);
  // Columns of a unique key stay: two rows must not become one.
  const { collection: _, documentId: __, locale: ___, ...free } = values;
  const set = rowFor(c, free, 0.4);
  if (act === 3) return both((table) => table.update(where, set), ['update', where, set]);
  if (act === 4) return c.odds(0.3) ? both((table) => table.delete(where), ['delete', where]) : 'nothing';
  if (act === 5) return both(async (table) => seen((await table.tally(where, ['locale', 'collection'])).toSorted((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b))), ['locale', 'collection', 'count']), ['tally', where]);
  if (act === 6) {
    // One among equals may differ between databases, so the key names one row.
    const key = { collection: c.pick(values.collection ?? []), documentId: c.pick(values.documentId ?? []), locale: c.pick(values.locale ?? []) };
    const only = values === ROW_VALUES ? { all: { ...where.all, ...key } } : null;
    if (!only) return 'nothing';
    return both(async (table) => { const row = await table.take(only, set, { add: { revision: 2 } }); return row && seen([row], names); }, ['take', only, set]);
  }
  const options = { sort, columns: names, limit: c.pick([1, 3, 100]) };
  return both(async (table) => (await table.find(where, options)).map((row: Record<string, unknown>) => String(row[sort.replace('-', '')])), ['find', where, options]);
};

describe('the table in memory', () => {
  it.each([
    ['translations', Translations, ROW_VALUES, 'revision'],
    ['publish-orders', PublishOrders, ORDER_VALUES, '-due'],
  ] as const)('answers as the real one does: %s', async (slug, config, values, sort) => {
    const real = openTable<Row | Order>(verso.payload, slug);
    const from = times('TABLE_SEED', 1);
    for (let seed = from; seed < from + WALKS; seed += 1) {
      const c = chance(seed);
      let ids = 0;
      const tables: Table<any>[] = [real, memoryTable(shapeOf(config), () => `m${(ids += 1)}`)];
      await real.delete({});
      const story: string[] = [];
      for (let n = 0; n < STEPS; n += 1) {
        story.push(await step(c, tables, values, sort));
        const [one, two] = await Promise.all(tables.map(async (table) => seen(await table.find({}), Object.keys(values)).toSorted()));
        expect(two, `seed ${seed}\n${story.join('\n')}`).toEqual(one);
      }
    }
  });

  it('knows no column that the real one has not', async () => {
    const table = memoryTable<Row & { nonsense: string }>(shapeOf(Translations), () => '1');
    await expect(table.find({ all: { nonsense: 'x' } })).rejects.toThrow('nonsense');
    await expect(table.add({ nonsense: 'x' })).rejects.toThrow('nonsense');
    await expect(table.find({}, { sort: 'nonsense' })).rejects.toThrow('nonsense');
  });
});
