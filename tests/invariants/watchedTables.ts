import type { Payload } from 'payload';
import type { Table } from '../../src/store/table.ts';
import type { House } from './house.ts';
import { statement } from './processes.ts';

type Plain = Record<string, unknown>;
export type Open = (payload: Payload, slug: string) => Table<Plain>;

const WATCHED = new Set(['translations', 'publications', 'answers']);

let watching: Pick<House, 'onWrite'> | null = null;
let turn: Promise<unknown> = Promise.resolve();

/** From now on this house is told of every write. */
export const watch = (house: Pick<House, 'onWrite'> | null): void => void (watching = house);

/** The product's own tables, each call a statement at which a process can be cut, and each write told to the house. */
export const watchedTables = (open: Open): Open => (payload, slug) => {
  const table = open(payload, slug);
  const methods = table as unknown as Record<string, (...args: readonly unknown[]) => Promise<unknown>>;
  const watched = (name: string, args: readonly unknown[]): Promise<unknown> => {
    const run = () => statement(async () => (methods[name] as (...all: readonly unknown[]) => Promise<unknown>)(...args));
    if (!WATCHED.has(slug) || name === 'find' || name === 'tally') return run();
    return statement(() => inTurn(async () => {
      const before = byId(await table.find({}));
      const result = await methods[name]?.(...args);
      const after = byId(await table.find({}));
      for (const id of new Set([...before.keys(), ...after.keys()])) {
        const [old, now] = [before.get(id) ?? null, after.get(id) ?? null];
        if (JSON.stringify(old) !== JSON.stringify(now)) watching?.onWrite(slug, old, now);
      }
      return result;
    }));
  };
  return Object.fromEntries(Object.keys(methods).map((name) => [name, (...args: readonly unknown[]) => watched(name, args)])) as unknown as Table<Plain>;
};

/** One write at a time, so that what changed in between is its own. */
const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
  const mine = turn.then(work);
  turn = mine.catch(() => undefined);
  return mine;
};

const byId = (rows: readonly Plain[]): Map<string, Plain> => new Map(rows.map((row) => [String(row.id), row]));
