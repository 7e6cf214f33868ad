import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { admit } from '../../src/delivery/admit.ts';
import { clientGate } from '../../src/delivery/clients.ts';
import { readLimits } from '../../src/delivery/limits.ts';
import { prefixIn } from '../../src/domain/clients/apiKey.ts';
import { apiClientStore, hashKey } from '../../src/store/apiClients.ts';
import { boot } from '../helpers/boot.ts';
import type { Booted } from '../helpers/boot.ts';
import { signedIn } from '../helpers/staff.ts';
import type { Answer, Caller } from '../helpers/staff.ts';

let verso: Booted;
let admin: Caller;
let editor: Caller;
let translator: Caller;
let time = Date.parse('2026-11-21T12:00:00Z');
const servers: Server[] = [];
const house = { open: '', closed: '' };

/** A delivery with nothing but its gate; it answers everybody it lets in with their client's name. */
const listen = async (publicRead: boolean): Promise<string> => {
  const limits = readLimits({ perMinute: 1000, trustProxy: 'loopback', now: () => time });
  const gate = clientGate({ store: apiClientStore(verso.payload), publicRead, trustProxy: 'loopback', now: () => new Date(time) });
  const app = express();
  app.use('/v1', admit({ gate, limits, publicRead }));
  app.use((_request, response) => void response.json({ client: (response.locals.admitted as { client: { name: string } | null }).client?.name ?? null }));
  const server = createServer(app);
  servers.push(server);
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

beforeAll(async () => {
  verso = await boot();
  [admin, editor, translator] = [await signedIn(verso, { role: 'admin' }), await signedIn(verso, { role: 'editor' }), await signedIn(verso, { role: 'translator', worksIn: ['ar'] })];
  Object.assign(house, { open: await listen(true), closed: await listen(false) });
});
afterAll(async () => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
  await verso.close();
});

const made = async (data: object): Promise<string> => {
  const answer = await admin('POST', '/api-clients', data);
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  return String(answer.body.doc.id);
};
const keyOf = async (id: string): Promise<string> => {
  const { status, body } = await admin('POST', `/api-clients/${id}/key`, {});
  expect(status).toBe(200);
  return String(body.key);
};
const client = async (data: object = {}): Promise<{ id: string; key: string }> => {
  const id = await made({ name: 'Site', ...data });
  return { id, key: await keyOf(id) };
};
const read = async (headers: Record<string, string> = {}, path = '/v1/ar/articles', base = house.closed, method = 'GET') => {
  const answer = await fetch(base + path, { method, headers });
  return { status: answer.status, headers: answer.headers, body: (await answer.json().catch(() => null)) as any };
};
const code = ({ status, body }: { status: number; body: any }): unknown => [status, body?.error?.code];
const messageOf = ({ body }: Answer): string => String(body?.errors?.[0]?.data?.errors?.[0]?.message);

describe('an admin', () => {
  it('names exact origins, which are kept as browsers write them', async () => {
    const { body } = await admin('POST', '/api-clients', { name: 'Site', origins: [' https://Site.Example/ ', 'https://site.example', 'http://localhost:5173'] });
    expect(body.doc.origins).toEqual(['https://site.example', 'http://localhost:5173']);
    for (const [origin, word] of [['site.example', 'is no address'], ['https://*.example', 'without *'], ['https://site.example/app', 'without path'], ['ftp://x', 'must begin with'], [7, 'is no address'], [null, 'is no address']] as const) {
      const answer = await admin('POST', '/api-clients', { name: 'Site', origins: [origin] });
      expect([answer.status, messageOf(answer)]).toEqual([400, expect.stringContaining(word)]);
    }
    expect((await admin('POST', '/api-clients', { name: 'Site', origins: Array.from({ length: 51 }, (_, n) => `https://s${n}.example`) })).status).toBe(400);
    expect((await admin('POST', '/api-clients', { name: 'Site', readsPerMinute: 0 })).status).toBe(400);
  });

  it('is shown a key once; of it only the hash is kept, and no answer ever shows that', async () => {
    const { id, key } = await client();
    const kept = await apiClientStore(verso.payload).byPrefix(prefixIn(key) ?? '');
    expect(kept).toMatchObject({ id, hash: hashKey(key) });
    for (const path of [`/api-clients/${id}`, '/api-clients?depth=2', `/api-clients/${id}?select[hash]=true`, `/api-clients?where[prefix][equals]=${prefixIn(key)}`]) {
      const text = JSON.stringify((await admin('GET', path)).body);
      expect(text).not.toContain(key);
      expect(text).not.toContain(hashKey(key));
    }
    expect(JSON.stringify(await verso.payload.find({ collection: 'api-clients', showHiddenFields: true }))).not.toContain(key);
  });

  it('can\'t write a hash or a prefix, nor copy a client with its key', async () => {
    const { id, key } = await client();
    await admin('PATCH', `/api-clients/${id}`, { hash: hashKey('mine'), prefix: 'aaaaaaaa', name: 'Renamed' });
    expect(await apiClientStore(verso.payload).byPrefix(prefixIn(key) ?? '')).toMatchObject({ name: 'Renamed', hash: hashKey(key) });
    expect((await admin('POST', `/api-clients/${id}/duplicate`, {})).status).toBeGreaterThanOrEqual(400);
    expect((await admin('POST', '/api-clients/nobody/key', {})).status).toBe(404);
  });

  it('alone may look after clients', async () => {
    const { id, key } = await client();
    for (const who of [editor, translator]) {
      for (const [method, path, body] of [['POST', `/api-clients/${id}/key`, {}], ['GET', `/api-clients/${id}`], ['GET', '/api-clients'], ['POST', '/api-clients', { name: 'x' }], ['PATCH', `/api-clients/${id}`, { disabled: true }], ['DELETE', `/api-clients/${id}`]] as const) {
        const answer = await who(method, path, body);
        expect([method, path, answer.status]).toEqual([method, path, 403]);
      }
    }
    expect(await apiClientStore(verso.payload).byPrefix(prefixIn(key) ?? '')).toMatchObject({ disabled: false, hash: hashKey(key) });
  });
});

describe('a site with a key', () => {
  it('reads where nobody else may', async () => {
    const { key } = await client({ name: 'The site' });
    expect(code(await read())).toEqual([401, 'key_needed']);
    expect((await read({ authorization: `Bearer ${key}` })).body).toEqual({ client: 'The site' });
    expect((await read({ 'x-api-key': key })).body).toEqual({ client: 'The site' });
    expect((await read({}, '/v1/x', house.open)).body).toEqual({ client: null });
    const refused = await read({ authorization: 'Bearer wrong' }, '/v1/x', house.open);
    expect([code(refused), refused.headers.get('www-authenticate'), refused.headers.get('cache-control'), refused.headers.get('access-control-allow-origin')]).toEqual([[401, 'key_unknown'], 'Bearer realm="Verso"', 'no-store', '*']);
    expect(code(await read({}, `/v1/x?key=${key}`, house.open))).toEqual([400, 'key_in_address']);
  });

  it('loses the old key when it gets a new one, within 30 seconds', async () => {
    const { id, key } = await client();
    expect((await read({ 'x-api-key': key })).status).toBe(200);
    const next = await keyOf(id);
    time += 30_000;
    expect(code(await read({ 'x-api-key': key }))).toEqual([401, 'key_unknown']);
    expect((await read({ 'x-api-key': next })).status).toBe(200);
    await admin('PATCH', `/api-clients/${id}`, { disabled: true });
    time += 30_000;
    expect(code(await read({ 'x-api-key': next }))).toEqual([401, 'key_disabled']);
    await admin('PATCH', `/api-clients/${id}`, { disabled: false, expiresAt: new Date(time + 60_000).toISOString() });
    time += 30_000;
    expect((await read({ 'x-api-key': next })).status).toBe(200);
    time += 30_000;
    expect(code(await read({ 'x-api-key': next }))).toEqual([401, 'key_expired']);
    await admin('DELETE', `/api-clients/${id}`);
    time += 30_000;
    expect(code(await read({ 'x-api-key': next }))).toEqual([401, 'key_unknown']);
  });

  it('is answered for its own pages, and for no others', async () => {
    const { key } = await client({ origins: ['https://site.example'] });
    const own = await read({ 'x-api-key': key, origin: 'https://site.example' });
    expect([own.status, own.headers.get('access-control-allow-origin'), own.headers.get('vary')]).toEqual([200, 'https://site.example', 'Origin, Authorization, X-Api-Key']);
    for (const origin of ['https://evil.example', 'http://site.example', 'https://site.example.evil.example', 'null']) expect(code(await read({ 'x-api-key': key, origin }))).toEqual([403, 'origin_forbidden']);
    expect((await read({ 'x-api-key': key })).status).toBe(200);
    expect((await read({ origin: 'https://anybody.example' }, '/v1/x', house.open)).headers.get('access-control-allow-origin')).toBe('*');
  });

  it('may ask across sites beforehand, on every route, without its key', async () => {
    for (const [path, base] of [['/v1/ar/articles/x', house.closed], ['/v1/reports', house.open]] as const) {
      const { status, headers } = await read({ origin: 'https://site.example', 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization,content-type' }, path, base, 'OPTIONS');
      expect([status, headers.get('access-control-allow-origin'), headers.get('access-control-max-age')]).toEqual([204, '*', '86400']);
      expect(headers.get('access-control-allow-headers')).toContain('Authorization, X-Api-Key, Content-Type, If-None-Match');
      expect(headers.get('access-control-allow-methods')).toContain('GET, HEAD, POST');
    }
  });

  it('has its own number of reads', async () => {
    const { key } = await client({ readsPerMinute: 2 });
    time += 60_000;
    const answers = [await read({ 'x-api-key': key }), await read({ 'x-api-key': key }), await read({ 'x-api-key': key })];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 429]);
    expect([answers[2]?.headers.get('ratelimit-policy'), Number(answers[2]?.headers.get('retry-after')) > 0, answers[2]?.body.error.code]).toEqual(['"reads"; q=2; w=60', true, 'too_many_reads']);
    time += 60_000;
    expect((await read({ 'x-api-key': key })).status).toBe(200);
  });
});
