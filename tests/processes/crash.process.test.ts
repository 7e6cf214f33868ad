import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEngine } from '../../src/engines/index.ts';
import { readSettings } from '../../src/env.ts';
import { createStore } from '../../src/store/createStore.ts';
import { isTransientConflict } from '../../src/store/isTransientConflict.ts';
import { openTable } from '../../src/store/table.ts';
import type { Lease } from '../../src/store/leases.ts';
import { boot } from '../helpers/boot.ts';
import type { Booted } from '../helpers/boot.ts';
import { fakeTranslate, startFakeDeepl } from '../helpers/fakeDeepl.ts';
import type { FakeDeepl, FakeRequest } from '../helpers/fakeDeepl.ts';
import { paragraph, richText, wordsOf } from '../helpers/lexical.ts';
import { chance, times } from '../helpers/random.ts';
import { workerFor, workUntilIdle } from '../helpers/work.ts';

const KILLS = times('CRASH_KILLS', 20);
/** Each round has documents of its own, and is judged by itself. */
const ROUND = 20;
const ROUNDS = Array.from({ length: Math.ceil(KILLS / ROUND) }, (_, n) => ({ round: n + 1, kills: Math.min(ROUND, KILLS - n * ROUND) }));
const DOCUMENTS = 8;
const LATENCY_MS = 30;
/** An answer may be on its way, or in the worker's hands and not yet written, this long. */
const IN_FLIGHT_MS = 600;
/** MongoDB ends a transaction that nobody goes on with after a minute. */
const MOST_PATIENCE_MS = 150_000;

let verso: Booted;
let fake: FakeDeepl;

beforeAll(async () => {
  fake = await startFakeDeepl({ latencyMs: LATENCY_MS });
  verso = await boot({ ENGINE: 'deepl', DEEPL_API_KEY: 'test-key', DEEPL_SERVER_URL: fake.url });
});
afterAll(async () => {
  await fake.close();
  await verso.close();
});

const startChild = async (): Promise<ChildProcess> => {
  const child = spawn(process.execPath, ['--conditions=production', '--import', 'tsx', 'tests/helpers/workerProcess.ts'], {
    stdio: ['pipe', 'pipe', 'inherit'], env: { ...process.env, NODE_OPTIONS: '', PAYLOAD_LOG_LEVEL: 'fatal', NODE_ENV: 'production' },
  });
  for await (const chunk of child.stdout ?? []) if (String(chunk).includes('ready')) break;
  return child;
};

const keyOf = (target: string, text: string): string => `${target.toLowerCase().slice(0, 2)} ${text.replace(/^<t id="\d+">|<\/t>$/g, '')}`;
const keysOf = (requests: readonly FakeRequest[]): string[] =>
  requests.filter(({ status }) => status === 200).flatMap(({ target, texts }) => texts.map((text) => keyOf(target, text)));

/** What a person does whose save meets the transaction of a process that was killed: they save again. */
const patiently = async (write: () => Promise<unknown>): Promise<void> => {
  const until = Date.now() + MOST_PATIENCE_MS;
  for (;;) {
    try {
      return void (await write());
    } catch (error) {
      if (!isTransientConflict(error) || Date.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }
};

describe('a worker killed at any instant', () => {
  it.each(ROUNDS)('loses nothing in $kills kills, leaves nothing stuck, and pays twice only for what was in flight (round $round)', { timeout: 600_000 }, async ({ round, kills }) => {
    const c = chance(Number(process.env.CRASH_SEED ?? 7) + round);
    fake.requests.length = 0;
    const store = createStore(verso.payload);
    const ids: string[] = [];
    const human = new Map<string, string>();
    let words = round * 100_000;
    const sentence = (): string => `Sentence number ${(words += 1)} tells of harbour ${words * 3} and its people.`;
    const sources = new Map<string, string[]>();
    for (let n = 0; n < DOCUMENTS; n += 1) {
      const body = Array.from({ length: 6 }, sentence);
      const { id } = await verso.payload.create({ collection: 'articles', draft: true, locale: 'en', data: { title: sentence(), sourceLocale: 'en', body: richText(...body) as never } });
      ids.push(String(id));
      sources.set(String(id), body);
    }
    const arrivals: number[] = [];
    const sampler = setInterval(() => { while (arrivals.length < fake.requests.length) arrivals.push(Date.now()); }, 5);
    const lostInFlight = new Map<string, number>();

    let next = startChild();
    for (let kill = 0; kill < kills; kill += 1) {
      const child = await next;
      next = kill + 1 < kills ? startChild() : next;
      child.stdin?.write('go\n');
      await new Promise((resolve) => setTimeout(resolve, c.below(900)));
      const at = Date.now();
      child.kill('SIGKILL');
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
      await new Promise((resolve) => setTimeout(resolve, LATENCY_MS * 2));
      for (const key of keysOf(fake.requests.filter((_, n) => (arrivals[n] ?? Infinity) > at - IN_FLIGHT_MS))) lostInFlight.set(key, (lostInFlight.get(key) ?? 0) + 1);
      await disturb();
      await freeLeases();
    }
    clearInterval(sampler);
    await workUntilDone();

    for (const id of ids) {
      const rows = await store.rows.ofDocument({ collection: 'articles', documentId: id });
      expect(rows.map(({ status }) => status), id).toEqual(Array(4).fill('needs-review'));
      for (const row of rows) {
        expect(row.segments?.filter(({ field }) => field === 'body').map(({ source }) => source), id).toEqual(sources.get(id));
        for (const segment of row.segments ?? [])
          if (segment.origin === 'machine') expect(segment.target).toBe(fakeTranslate(segment.source, row.locale.toUpperCase()));
        const draft = await store.documents.draft({ collection: 'articles', documentId: id }, row.locale);
        expect(wordsOf(draft?.body)).toEqual(row.segments?.filter(({ field }) => field === 'body').map(({ target }) => target));
        if (row.locale === 'ar' && human.has(id)) {
          const all = [...(row.segments ?? []), ...(row.removed ?? [])];
          expect(all.some(({ target, origin }) => target === human.get(id) && origin === 'human'), `human text of ${id} lost`).toBe(true);
        }
      }
    }
    expect((await openTable<Lease>(verso.payload, 'leases').find({})).filter(({ due, until }) => due !== null || until !== null)).toEqual([]);
    const asked = new Map<string, number>();
    for (const key of keysOf(fake.requests)) asked.set(key, (asked.get(key) ?? 0) + 1);
    const overpaid = [...asked].filter(([key, count]) => count - 1 > (lostInFlight.get(key) ?? 0));
    expect(overpaid).toEqual([]);

    /** Between two kills people go on working: an editor changes a paragraph, a translator corrects one in Arabic. */
    async function disturb(): Promise<void> {
      const id = c.pick(ids);
      const body = [...(sources.get(id) ?? [])];
      body[c.below(body.length)] = sentence();
      sources.set(id, body);
      await patiently(() => verso.payload.update({ collection: 'articles', id, locale: 'en', draft: true, data: { body: richText(...body) as never } }));
      const other = c.pick(ids);
      const draft = await store.documents.draft({ collection: 'articles', documentId: other }, 'ar');
      const root = (draft?.body as { root?: { children: { children: unknown[] }[] } } | null)?.root;
      const block = root?.children.find((node) => JSON.stringify(node).includes('"vs"'));
      if (!block || human.has(other)) return;
      const written = `تصحيح بشري رقم ${(words += 1)}`;
      block.children = paragraph(written).children as unknown[];
      await patiently(() => verso.payload.update({ collection: 'articles', id: other, locale: 'ar', draft: true, data: { body: draft?.body as never } }));
      human.set(other, written);
    }

    /** Works, and waits where a document is put off: a killed process's transaction bars it on MongoDB until the server ends it. */
    async function workUntilDone(): Promise<void> {
      const until = Date.now() + MOST_PATIENCE_MS;
      do {
        await workUntilIdle(workerFor(verso.payload, createEngine(readSettings())));
        if ((await createStore(verso.payload).leases.waiting()).length === 0) return;
        await new Promise((resolve) => setTimeout(resolve, 1000));
        await freeLeases();
      } while (Date.now() < until);
    }

    /** What a minute of waiting would do: the dead worker's leases run out, marks become due. */
    async function freeLeases(): Promise<void> {
      const leases = openTable<Lease>(verso.payload, 'leases');
      const past = new Date(Date.now() - 1000);
      for (const { id, due, until } of await leases.find({}))
        await leases.update({ all: { id } as never }, { ...(due && { due: past }), ...(until && { until: past }) });
    }
  });
});
