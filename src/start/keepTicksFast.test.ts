import { executionAsyncResource } from 'node:async_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { keepTicksFast } from './keepTicksFast.ts';

const COLLECTIONS = 8;
setFlagsFromString('--expose-gc');
setFlagsFromString('--allow-natives-syntax');
const collect = runInNewContext('gc') as () => void;
const haveSameShape = new Function('one', 'other', 'return %HaveSameMap(one, other)') as (one: object, other: object) => boolean;

it('keeps an object of the very shape that ticks have, also after collections that found no other', async () => {
  const kept = await keepTicksFast();
  for (let n = 0; n < COLLECTIONS; n += 1) {
    await pause(5);
    collect();
  }
  const later = await new Promise<object>((resolve) => { process.nextTick(() => resolve(executionAsyncResource())); });
  expect(later).not.toBe(kept);
  expect(haveSameShape(kept, later)).toBe(true);
  expect(haveSameShape(kept, {})).toBe(false);
});
