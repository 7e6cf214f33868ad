import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { getPayload } from 'payload';
import config from '../../payload.config.ts';
import { createDeeplEngine } from '../../src/engines/deepl/deepl.ts';
import { letReadersFirst } from '../../src/start/letReadersFirst.ts';
import { createStore } from '../../src/store/createStore.ts';
import { prepareDatabase } from '../../src/store/prepareDatabase.ts';
import { workOne } from '../../src/worker/workOne.ts';
import { article } from '../ground.ts';

/** Admin and worker of a house where editors save twice a second and a machine translates all of it, beside a delivery, as `npm start` has them: until it is killed. */
const SAVE_MS = 500;
const HOUR_MS = 3_600_000;
letReadersFirst();
const payload = await getPayload({ config, cron: false });
await prepareDatabase(payload);
const server = spawn(process.execPath, ['--import', 'tsx', 'bench/fakeDeepl.ts', '20'], { stdio: ['pipe', 'pipe', 'inherit'] });
const url = await new Promise<string>((resolve) => { server.stdout.once('data', (chunk) => resolve(String(chunk).trim())); });
const deps = { store: createStore(payload), engine: createDeeplEngine({ apiKey: 'test-key', serverUrl: url, concurrency: 4 }), now: () => new Date(Date.now() + HOUR_MS), newId: randomUUID, log: console };
console.log('working');
const save = async (): Promise<never> => {
  for (let n = 0; ; n += 1) {
    await new Promise((resolve) => { setTimeout(resolve, SAVE_MS); });
    await payload.create({ collection: 'articles', draft: n % 4 !== 0, locale: 'en', data: { ...article(Date.now() + n, 20), _status: n % 4 === 0 ? 'published' : 'draft' } as never });
  }
};
const translate = async (hand: number): Promise<never> => {
  for (;;) if (!(await workOne(deps, `hand ${hand}`))) await new Promise((resolve) => { setTimeout(resolve, 50); });
};
await Promise.all([save(), translate(1), translate(2)]);
