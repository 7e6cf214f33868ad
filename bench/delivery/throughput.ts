import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { median } from '../ground.ts';
import { asServed } from './asServed.ts';
import type { House } from './openHouse.ts';
import { freePorts } from '../../tests/helpers/role.ts';
import { neverTwice, walkThrough } from './scripts.ts';
import { startDelivery } from './startDelivery.ts';
import type { Delivery } from './startDelivery.ts';
import { startServer } from './startServer.ts';
import { memoryOf, settled, wrk } from './wrk.ts';
import type { Ask, Turn } from './wrk.ts';

/** How fast a process is depends on how it came to lie in memory, so all of them are started anew this often. */
const STARTS = Number(process.env.STARTS ?? 3);
const ROUNDS = Number(process.env.ROUNDS ?? 4);
const SECONDS = 2;
const WARM_SECONDS = 2;
const MOST_ADDRESSES = 100_000;
/** A delivery that is new compiles its pages ahead: what is measured is one that has. */
const MOST_COMPILING_S = 1200;
const UNKNOWN = 'no-such-page-';

/** Our document beside Payload's REST, an untouched Express route and bare node with the same bytes; then lists, 304s and unknown slugs. */
export const benchThroughput = async (house: House): Promise<void> => {
  const turns = new Map<string, Turn[]>();
  for (let start = 0; start < STARTS; start += 1) await measure(house, turns);
  report(turns);
};

const measure = async (house: House, turns: Map<string, Turn[]>): Promise<void> => {
  const delivery = await startDelivery();
  console.log(`delivery with ${house.others.length + 1} pages: ready after ${delivery.seconds.toFixed(1)} s, ${memoryOf(delivery.pid).toFixed(0)} MB`);
  const { variants, stop } = await open(house, delivery);
  for (const [name, ask] of Object.entries(variants)) {
    const answer = ask.script ? null : await fetch(ask.url, { headers: { 'accept-encoding': 'identity', ...ask.headers } });
    if (answer && answer.status >= 400) throw new Error(`${name}: ${answer.status} ${await answer.text()}`);
  }
  for (const ask of Object.values(variants)) await wrk(ask, WARM_SECONDS);
  await settled(delivery.pid, MOST_COMPILING_S);
  for (const name of Object.keys(variants)) turns.set(name, turns.get(name) ?? []);
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [name, ask] of Object.entries(variants).sort(() => Math.random() - 0.5)) {
      const turn = await wrk(ask, SECONDS);
      if (turn.refused > 0 && !name.startsWith('unknown')) throw new Error(`${name}: ${turn.refused} answers were refusals.`);
      turns.get(name)?.push(turn);
    }
  console.log(`delivery afterwards: ${memoryOf(delivery.pid).toFixed(0)} MB`);
  stop();
  delivery.stop();
};

/** All servers, each a process of its own, and what each is asked. */
const open = async ({ payload, id, slug, others }: House, { pid, url }: Delivery): Promise<{ readonly variants: Readonly<Record<string, Ask>>; readonly stop: () => void }> => {
  const address = `/v1/ar/articles/${encodeURIComponent(slug)}`;
  const ours = await fetch(url + address, { headers: { 'accept-encoding': 'identity' } });
  const body = Buffer.from(await ours.arrayBuffer());
  if (ours.status !== 200) throw new Error(`Our own article: ${ours.status} ${body.toString()}`);
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'verso-bench-')), 'document.json');
  writeFileSync(file, body);
  console.log(`the document: ${body.length} bytes`);

  const ends: (() => void)[] = [];
  const serve = async (script: string, args: (port: string) => readonly string[], where: string): Promise<Ask> => {
    const { port } = await freePorts();
    const server = await startServer(script, args(String(port)));
    ends.push(server.stop);
    return { pid: server.pid, url: `http://127.0.0.1:${port}${where}` };
  };
  const rest = `/api/articles/${id}?locale=ar&depth=1`;
  const served = await asServed(payload, rest);
  ends.push(served.stop);
  const variants: Record<string, Ask> = {
    'bare node:http': await serve('bench/delivery/plain.ts', (port) => ['node', port, file], '/document'),
    'bare Express 5, as it comes': await serve('bench/delivery/plain.ts', (port) => ['express', port, file], '/document'),
    'Payload REST, without Next, open to all': await serve('bench/delivery/payloadRest.ts', (port) => [port], rest),
    'Payload REST as it is served': served.ask,
    document: { pid, url: url + address },
    'document, br': { pid, url: url + address, headers: { 'Accept-Encoding': 'gzip, br' } },
    'document, 304': { pid, url: url + address, headers: { 'If-None-Match': ours.headers.get('etag') ?? '' } },
    list: { pid, url: `${url}/v1/ar/articles?limit=20` },
    'lists, a year each': { pid, url, script: walkThrough('lists', Array.from({ length: 300 }, (_, n) => `/v1/ar/articles?limit=${(n % 50) + 1}&to=${2020 + (n % 6)}-12-31`)) },
    'all documents in turn': { pid, url, script: walkThrough('documents', others.slice(0, MOST_ADDRESSES).map((one) => `/v1/ar/articles/${one}`)) },
    'unknown slugs, never twice': { pid, url, script: neverTwice('unknown', `/v1/ar/articles/${UNKNOWN}`) },
  };
  return { variants, stop: () => { for (const end of ends) end(); } };
};

const report = (turns: ReadonlyMap<string, readonly Turn[]>): void => {
  const of = (name: string): readonly Turn[] => turns.get(name) ?? [];
  const middle = (name: string, part: keyof Turn): number => median(of(name).map((turn) => turn[part]));
  /** Median of the rounds' ratios: neighbours who disturb one round disturb both of its sides. */
  const ratio = (name: string, to: string): number => median(of(name).map(({ perSecond }, round) => perSecond / (of(to)[round]?.perSecond ?? Number.NaN)));
  console.log(`\n${''.padEnd(42)} requests/s   CPU us  p99 ms   / bare node   / bare Express  / bare Payload  / Payload served`);
  for (const name of turns.keys()) {
    const ratios = ['bare node:http', 'bare Express 5, as it comes', 'Payload REST, without Next, open to all', 'Payload REST as it is served'].map((to) => ratio(name, to).toFixed(2).padStart(12)).join('  ');
    console.log(`${name.padEnd(42)} ${middle(name, 'perSecond').toFixed(0).padStart(10)} ${middle(name, 'cpu').toFixed(1).padStart(8)} ${middle(name, 'p99').toFixed(2).padStart(7)} ${ratios}`);
  }
  console.log('\nTargets for the document: 0.7 of bare node, 2.5 of bare Express, 80 of Payload REST as it is served.');
};
