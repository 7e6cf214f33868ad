import { getPayload } from 'payload';
import config from '../../payload.config.ts';
import { readSettings } from '../../src/env.ts';
import { prepareDatabase } from '../../src/store/prepareDatabase.ts';
import { startWorker } from '../../src/worker/worker.ts';

/** A worker in a process of its own, to be killed. Boots, says `ready`, and works once it is told `go`. */
const payload = await getPayload({ config, cron: false });
await prepareDatabase(payload);
process.stdin.once('data', () => startWorker({ payload, settings: readSettings() }));
console.log('ready');
