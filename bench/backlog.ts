import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { createDeeplEngine } from '../src/engines/deepl/deepl.ts';
import { createStore } from '../src/store/createStore.ts';
import { workOne } from '../src/worker/workOne.ts';
import { article, openGround } from './ground.ts';

/**
 * A backlog worked off against an engine that takes 150 ms a call, as a share of what latency and concurrency allow:
 * each document needs one call per locale, four calls are open at a time.
 */
const DOCUMENTS = Number(process.argv[2] ?? 1000);
const LATENCY_MS = 150;
const CONCURRENCY = 4;
const LOCALES = 4;
const HANDS = 4;
const HOUR_MS = 3_600_000;

const payload = await openGround();
const server = spawn(process.execPath, ['--import', 'tsx', 'bench/fakeDeepl.ts', String(LATENCY_MS)], { stdio: ['pipe', 'pipe', 'inherit'] });
const url = await new Promise<string>((resolve) => server.stdout.once('data', (chunk) => resolve(String(chunk).trim())));
for (let n = 0; n < DOCUMENTS; n += 1) await payload.create({ collection: 'articles', draft: true, locale: 'en', data: article(n, 8) });
const deps = {
  store: createStore(payload), engine: createDeeplEngine({ apiKey: 'test-key', serverUrl: url, concurrency: CONCURRENCY }),
  now: () => new Date(Date.now() + HOUR_MS), newId: randomUUID, log: console,
};
const start = performance.now();
await Promise.all(Array.from({ length: HANDS }, async (_, n) => { while (await workOne(deps, `hand ${n}`)); }));
const seconds = (performance.now() - start) / 1000;
const ideal = (DOCUMENTS * LOCALES * LATENCY_MS) / CONCURRENCY / 1000;
const done = await payload.count({ collection: 'translations', where: { status: { equals: 'needs-review' } } });
console.log(`${DOCUMENTS} documents x ${LOCALES} locales: ${seconds.toFixed(1)} s, ideal ${ideal.toFixed(1)} s, share ${(ideal / seconds).toFixed(2)} (target at least 0.80); ${done.totalDocs} rows translated`);
server.stdin.end();
process.exit(0);
