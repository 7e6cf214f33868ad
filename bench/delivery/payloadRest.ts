import { createServer } from 'node:http';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { getPayload, handleEndpoints } from 'payload';
import config from '../../payload.config.ts';
import { guardCollection } from '../../src/access/guard.ts';
import { SEAL_RULES } from '../../src/access/sealRules.ts';

/** Payload's own REST without Next around it and without this house's rules, open to everybody: `payloadRest.ts PORT`. */
const port = process.argv[2] ?? '';
const made = await config;
await getPayload({ config, cron: false });
SEAL_RULES.staffDoor = () => true;
for (const collection of made.collections) {
  collection.access.read = () => true;
  collection.hooks.beforeOperation = collection.hooks.beforeOperation?.filter((hook) => hook !== guardCollection);
}

createServer((request, response) => {
  void handleEndpoints({ config: made, request: new Request(`http://127.0.0.1:${port}${request.url}`, { headers: { accept: 'application/json' } }) }).then((answer) => {
    response.writeHead(answer.status, Object.fromEntries(answer.headers));
    return answer.body ? Readable.fromWeb(answer.body as ReadableStream).pipe(response) : response.end();
  });
}).listen(Number(port), '127.0.0.1', () => console.log('ready'));
