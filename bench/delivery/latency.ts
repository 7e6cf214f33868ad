import { get, Agent } from 'node:http';
import type { House } from './openHouse.ts';
import { startDelivery } from './startDelivery.ts';
import { startServer } from './startServer.ts';

const PER_SECOND = 200;
const SECONDS = Number(process.env.SECONDS ?? 10);
const ROUNDS = Number(process.env.ROUNDS ?? 5);
const WARM_MS = 3000;

/**
 * What readers wait while the admin works, open-loop: 200 requests a second, each timed from when it was due, so that
 * standing still counts. The other process saves two documents a second, publishes one in four, and translates all of them.
 */
export const benchLatency = async ({ slug, others }: House): Promise<void> => {
  const delivery = await startDelivery();
  const { url } = delivery;
  const addresses = [slug, ...others.slice(0, 500)].map((one) => `${url}/v1/ar/articles/${encodeURIComponent(one)}`);
  await timed(addresses, 2);
  const idle: number[][] = [];
  const busy: number[][] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    idle.push(await timed(addresses, SECONDS));
    const admin = await startServer('bench/delivery/busyHouse.ts', [], {}, /working/);
    await new Promise((resolve) => { setTimeout(resolve, WARM_MS); });
    busy.push(await timed(addresses, SECONDS));
    admin.stop();
    await new Promise((resolve) => { setTimeout(resolve, WARM_MS); });
  }
  const print = (name: string, times: readonly number[]): void => console.log(`${name.padEnd(24)} p50 ${at(times, 0.5)} ms, p90 ${at(times, 0.9)} ms, p99 ${at(times, 0.99)} ms (${times.length} requests)`);
  print('nobody works', idle.flat());
  print('the admin works', busy.flat());
  const ratios = idle.map((times, n) => Number(at(busy[n] ?? [], 0.9)) / Number(at(times, 0.9)));
  console.log(`90th percentile, working / idle, by round: ${ratios.map((one) => one.toFixed(2)).join(', ')} (target at most 2)`);
  delivery.stop();
};

const at = (times: readonly number[], share: number): string => ([...times].sort((a, b) => a - b)[Math.floor(times.length * share)] ?? 0).toFixed(2);

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

const once = (address: string, due: number): Promise<number> =>
  new Promise((resolve, reject) => {
    get(address, { agent }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`${address}: ${response.statusCode}`));
      response.resume().once('end', () => resolve(performance.now() - due));
    }).once('error', reject);
  });

const timed = async (addresses: readonly string[], seconds: number): Promise<number[]> => {
  const began = performance.now();
  const asked: Promise<number>[] = [];
  while (asked.length < PER_SECOND * seconds) {
    const due = began + (asked.length * 1000) / PER_SECOND;
    if (performance.now() < due) await new Promise((resolve) => { setTimeout(resolve, due - performance.now()); });
    asked.push(once(addresses[asked.length % addresses.length] ?? '', due));
  }
  return Promise.all(asked);
};
