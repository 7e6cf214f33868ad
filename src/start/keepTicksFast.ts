import { executionAsyncResource } from 'node:async_hooks';

let kept: object | null = null;

/**
 * Keeps one of the objects in which Node queues its ticks, for as long as the process lives, and gives it. To be called
 * before the process begins its work.
 *
 * V8 lets the hidden class of objects go when a few full collections in a row find none of them. A process that works
 * comes to that within minutes with these, and Node 20's `nextTick`, which writes them with computed keys, takes V8's
 * slowest way to do so ever after: four times the time of each tick, and every request has several (`bench/ticks.ts`).
 */
export const keepTicksFast = (): Promise<object> =>
  new Promise((resolve) => {
    process.nextTick(() => {
      kept = executionAsyncResource();
      resolve(kept);
    });
  });
