import { AsyncLocalStorage } from 'node:async_hooks';
import type { Chance } from '../helpers/random.ts';

/** On whose behalf something runs. */
export type Actor = 'person' | 'machine';

/** Where a process is cut: at its n-th statement, before or after the statement took effect. */
export interface Cut {
  readonly at: number;
  readonly after: boolean;
}

export interface Process {
  readonly actor: Actor;
  /** What the process does, as the model knows it. */
  readonly act: unknown;
  dead: boolean;
  isRunning: boolean;
  calls: number;
  readonly cut: Cut | null;
}

/** Thrown into a process that was cut; whatever catches it gets no further, for every later statement throws again. */
export class Crash extends Error {
  constructor() {
    super('The process was cut here.');
    this.name = 'Crash';
  }
}

const running = new AsyncLocalStorage<Process>();

/** The process that the code which asks runs in; null outside all. */
export const currentProcess = (): Process | null => running.getStore() ?? null;

export const newProcess = (actor: Actor, act: unknown, cut: Cut | null = null): Process => ({ actor, act, cut, dead: false, isRunning: false, calls: 0 });

/** Runs work in a process. Gives what it gave, or what it threw. */
export const runIn = async <T>(process: Process, work: () => Promise<T>): Promise<{ readonly value: T } | { readonly error: unknown }> => {
  process.isRunning = true;
  try {
    const value = await running.run(process, work);
    return process.dead ? { error: new Crash() } : { value };
  } catch (error) {
    return { error: process.dead ? new Crash() : error };
  } finally {
    process.isRunning = false;
  }
};

let gate: (() => Promise<void>) | null = null;

/** One statement of whatever process runs: it may be cut here, or have to wait for its turn. */
export const statement = async <T>(run: () => T | Promise<T>): Promise<T> => {
  const process = running.getStore();
  if (!process) return run();
  if (gate) await gate();
  if (process.dead) throw new Crash();
  process.calls += 1;
  const isCut = process.cut?.at === process.calls;
  if (isCut && !process.cut?.after) {
    process.dead = true;
    throw new Crash();
  }
  const result = await run();
  if (isCut) process.dead = true;
  if (process.dead) throw new Crash();
  return result;
};

const MOST_IDLE = 2000;

/** Runs several at once, one statement at a time, in an order that chance decides. */
export const together = async (tasks: readonly (() => Promise<unknown>)[], order: Chance): Promise<void> => {
  const waiting: (() => void)[] = [];
  gate = () => new Promise((resolve) => void waiting.push(resolve));
  let live = tasks.length;
  let failure: unknown;
  for (const task of tasks)
    void task().catch((error: unknown) => void (failure ??= error)).finally(() => void (live -= 1));
  try {
    for (let idle = 0; live > 0; ) {
      await new Promise((resolve) => setImmediate(resolve));
      const [next] = waiting.length > 0 ? waiting.splice(order.below(waiting.length), 1) : [];
      next?.();
      idle = next ? 0 : idle + 1;
      if (idle > MOST_IDLE) throw new Error('Two processes wait for each other.');
    }
  } finally {
    gate = null;
    waiting.forEach((resolve) => resolve());
  }
  if (failure !== undefined) throw failure;
};
