import { fork } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { keepTicksFast } from '../src/start/keepTicksFast.ts';
import { median } from './ground.ts';

/** What one of Node's ticks costs after full collections, against before: in a process as it comes, and in one that keeps a tick. */
const TICKS = 200_000;
const ROUNDS = 5;
const COLLECTIONS = 6;
const PAUSE_MS = 10;

/** Nanoseconds a tick, median of the rounds. */
const ticks = async (): Promise<number> => {
  const rounds: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const began = performance.now();
    await new Promise<void>((resolve) => {
      let left = TICKS;
      const next = (): void => {
        left -= 1;
        if (left === 0) resolve();
        else process.nextTick(next);
      };
      process.nextTick(next);
    });
    rounds.push(((performance.now() - began) * 1e6) / TICKS);
  }
  return median(rounds);
};

const measure = async (name: string): Promise<void> => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const before = await ticks();
  for (let n = 0; n < COLLECTIONS; n += 1) {
    await pause(PAUSE_MS);
    collect();
  }
  const after = await ticks();
  console.log(`${name.padEnd(20)} ${before.toFixed(0)} ns a tick, ${after.toFixed(0)} after ${COLLECTIONS} full collections: ${(after / before).toFixed(2)} times`);
};

const [kind] = process.argv.slice(2);
if (kind === undefined)
  for (const one of ['as it comes', 'one tick kept']) await new Promise((resolve) => { fork(import.meta.filename, [one]).once('exit', resolve); });
else {
  if (kind === 'one tick kept') await keepTicksFast();
  await measure(kind);
}
