import { median } from '../ground.ts';
import type { House } from './openHouse.ts';
import { neverTwice, walkThrough } from './scripts.ts';
import { startDelivery } from './startDelivery.ts';
import { memoryOf, wrk } from './wrk.ts';

const MINUTES = Number(process.env.MINUTES ?? 10);
const TURN_S = 10;
const TURNS_A_MINUTE = 6;
const MOST_ADDRESSES = 100_000;

/** Resident memory of a delivery under full load: every page, lists, searches and pages that do not exist, in turn. */
export const benchMemory = async ({ others }: House): Promise<void> => {
  const delivery = await startDelivery();
  const { pid, url, seconds } = delivery;
  console.log(`delivery with ${others.length + 1} pages: ready after ${seconds.toFixed(1)} s, ${memoryOf(pid).toFixed(0)} MB`);
  const scripts = [
    walkThrough('documents', others.slice(0, MOST_ADDRESSES).map((one) => `/v1/ar/articles/${one}`)),
    walkThrough('lists', Array.from({ length: 2000 }, (_, n) => `/v1/ar/articles?limit=${(n % 50) + 1}&to=20${String(20 + (n % 6))}-0${(n % 9) + 1}-15`)),
    neverTwice('unknown', '/v1/ar/articles/no-such-page-'),
    neverTwice('queries', '/v1/ar/articles?limit=5&unknown='),
    walkThrough('searches', Array.from({ length: 200 }, (_, n) => `/v1/ar/search?q=${encodeURIComponent('درس')}%20${n}`)),
  ];
  const minutes: number[] = [];
  for (let minute = 0; minute < MINUTES; minute += 1) {
    const seen: number[] = [];
    for (let turn = 0; turn < TURNS_A_MINUTE; turn += 1) {
      const script = scripts[(minute * TURNS_A_MINUTE + turn) % scripts.length];
      const { perSecond } = await wrk({ pid, url, ...(script === undefined ? {} : { script }) }, TURN_S);
      seen.push(memoryOf(pid));
      process.stdout.write(`${perSecond.toFixed(0)} `);
    }
    minutes.push(median(seen));
    console.log(`\nminute ${minute + 1}: ${median(seen).toFixed(0)} MB`);
  }
  const half = Math.floor(minutes.length / 2);
  const [early, late] = [Math.max(...minutes.slice(2, half + 1)), Math.max(...minutes.slice(half))];
  console.log(`highest of minutes 3 to ${half + 1}: ${early.toFixed(0)} MB; of the second half: ${late.toFixed(0)} MB, ${(late / early).toFixed(3)} of it`);
  delivery.stop();
};
