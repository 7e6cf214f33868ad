import { randomUUID } from 'node:crypto';
import { createPseudoEngine } from '../src/engines/pseudo.ts';
import { createStore } from '../src/store/createStore.ts';
import { workOne } from '../src/worker/workOne.ts';
import { article, openGround } from './ground.ts';

/** The longest time the event loop stands still while documents are translated and projected on SQLite. */
const DOCUMENTS = 50;
const HOUR_MS = 3_600_000;

const payload = await openGround();
for (let n = 0; n < DOCUMENTS; n += 1) await payload.create({ collection: 'articles', draft: true, locale: 'en', data: article(n, 20) });
const deps = { store: createStore(payload), engine: createPseudoEngine(), now: () => new Date(Date.now() + HOUR_MS), newId: randomUUID, log: console };
const gaps: number[] = [];
let last = performance.now();
const watch = setInterval(() => { const now = performance.now(); gaps.push(now - last); last = now; }, 1);
const start = performance.now();
while (await workOne(deps, 'bench'));
clearInterval(watch);
const seconds = (performance.now() - start) / 1000;
gaps.sort((a, b) => b - a);
console.log(`${DOCUMENTS} documents x 4 locales x 20 paragraphs projected in ${seconds.toFixed(1)} s: longest standstill of the event loop ${gaps[0]?.toFixed(0)} ms, 99th percentile ${gaps[Math.floor(gaps.length / 100)]?.toFixed(0)} ms (target below 100 ms)`);
process.exit(0);
