/** A seeded source of chance (mulberry32), so that a failing walk can be walked again. */
export interface Chance {
  /** A whole number below `n`. */
  below(n: number): number;
  pick<T>(items: readonly T[]): T;
  odds(probability: number): boolean;
}

export const chance = (seed: number): Chance => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (n: number): number => Math.floor(next() * n);
  return { below, odds: (probability) => next() < probability, pick: (items) => items[below(items.length)] as (typeof items)[number] };
};

/** The stand-in for MongoDB answers some ten times slower than SQLite. */
const MONGODB_SHARE = 0.2;

/** How many to run: what a switch in the environment asks for, else the suite's own number (fewer on MongoDB). */
export const times = (name: string, usual: number): number =>
  Number(process.env[name] ?? (process.env.TEST_DATABASE === 'mongodb' && usual > 10 ? Math.ceil(usual * MONGODB_SHARE) : usual));
