import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { median } from '../ground.ts';
import { asServed } from './asServed.ts';
import type { House } from './openHouse.ts';
import { freePorts } from '../../tests/helpers/role.ts';
import { neverTwice, walkThrough } from './scripts.ts';
import { startDelivery } from './startDelivery.ts';
import { startServer } from './startServer.ts';
import { memoryOf, settled, wrk } from './wrk.ts';
import type { Ask, Turn } from './wrk.ts';

const ROUNDS = Number(process.env.ROUNDS ?? 7);
const SECONDS = 2;
const MOST_ADDRESSES = 100_000;
/** A delivery that is new compiles its pages ahead beside what it answers. */
const MOST_COMPILING_S = 60;
const UNKNOWN = 'no-such-page-';

/** Our document beside Payload's REST, an untouched Express route and bare node with the same bytes; then lists, 304s and unknown slugs. */
export const benchThroughput = async ({ payload, id, slug, others }: House): Promise<void> => {
  const delivery = await startDelivery();
  console.log(`delivery with ${others.length + 1} pages: ready after ${delivery.seconds.toFixed(1)} s, ${memoryOf(delivery.pid).toFixed(0)} MB`);
  const address = `/v1/ar/articles/${encodeURIComponent(slug)}`;
  const ours = await fetch(delivery.url + address, { headers: { 'accept-encoding': 'identity' } });
  const body = Buffer.from(await ours.arrayBuffer());
  if (ours.status !== 200) throw new Error(`Our own article: ${ours.status} ${body.toString()}`);
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'verso-bench-')), 'document.json');
  writeFileSync(file, body);
  console.log(`the document: ${body.length} bytes`);

  const plain = async (kind: string): Promise<Ask> => {
    const { port } = await freePorts();
    return { pid: (await startServer('bench/delivery/plain.ts', [kind, String(port), file])).pid, url: `http://127.0.0.1:${port}/document` };
  };
  const rest = async (): Promise<Ask> => {
    const { port } = await freePorts();
    return { pid: (await startServer('bench/delivery/payloadRest.ts', [String(port)])).pid, url: `http://127.0.0.1:${port}/api/articles/${id}?locale=ar&depth=1` };
  };
  const { pid } = delivery;
  const variants: Record<string, Ask> = {
    'bare node:http': await plain('node'),
    'bare Express 5, as it comes': await plain('express'),
    'Payload REST, without Next, open to all': await rest(),
    'Payload REST as it is served': await asServed(payload, `/api/articles/${id}?locale=ar&depth=1`),
    document: { pid, url: delivery.url + address },
    'document, br': { pid, url: delivery.url + address, headers: { 'Accept-Encoding': 'gzip, br' } },
    'document, 304': { pid, url: delivery.url + address, headers: { 'If-None-Match': ours.headers.get('etag') ?? '' } },
    list: { pid, url: `${delivery.url}/v1/ar/articles?limit=20` },
    'lists, a year each': { pid, url: delivery.url, script: walkThrough('lists', Array.from({ length: 300 }, (_, n) => `/v1/ar/articles?limit=${(n % 50) + 1}&to=${2020 + (n % 6)}-12-31`)) },
    'all documents in turn': { pid, url: delivery.url, script: walkThrough('documents', others.slice(0, MOST_ADDRESSES).map((one) => `/v1/ar/articles/${one}`)) },
    'unknown slugs, never twice': { pid, url: delivery.url, script: neverTwice('unknown', `/v1/ar/articles/${UNKNOWN}`) },
  };
  for (const [name, ask] of Object.entries(variants)) {
    const answer = ask.script ? null : await fetch(ask.url, { headers: { 'accept-encoding': 'identity', ...ask.headers } });
    if (answer && answer.status >= 400) throw new Error(`${name}: ${answer.status} ${await answer.text()}`);
  }
  for (const ask of Object.values(variants)) await wrk(ask, 1);
  await settled(pid, MOST_COMPILING_S);

  const turns = new Map<string, Turn[]>(Object.keys(variants).map((name) => [name, []]));
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [name, ask] of Object.entries(variants).sort(() => Math.random() - 0.5)) {
      const turn = await wrk(ask, SECONDS);
      if (turn.refused > 0 && !name.startsWith('unknown')) throw new Error(`${name}: ${turn.refused} answers were refusals.`);
      turns.get(name)?.push(turn);
    }
  report(turns);
  console.log(`delivery afterwards: ${memoryOf(pid).toFixed(0)} MB`);
  delivery.stop();
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
