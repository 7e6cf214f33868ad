import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ERROR_CODES } from '../../src/delivery/errorCodes.ts';
import { previewTokens } from '../../src/store/previewTokens.ts';
import { publishDue } from '../../src/worker/publisher.ts';
import { askedApi } from '../helpers/askedApi.ts';
import type { Described, DescribedOperation } from '../helpers/askedApi.ts';
import { boot } from '../helpers/boot.ts';
import type { Booted } from '../helpers/boot.ts';
import { machine } from '../helpers/machine.ts';
import { openReadingRoom } from '../helpers/readingRoom.ts';
import type { Read, ReadingRoom } from '../helpers/readingRoom.ts';
import { signedIn } from '../helpers/staff.ts';
import type { Caller } from '../helpers/staff.ts';
import { workerFor, workUntilIdle } from '../helpers/work.ts';

/** What no test can bring about without breaking the house from within. */
const NOT_PROVOKED = { statuses: [' 500'], codes: ['server', 'busy', 'search_slow', 'search_closed'] };

let verso: Booted;
let api: Described;
let judge: ReturnType<typeof askedApi>;
let admin: Caller;
const rooms = {} as Record<'open' | 'closed' | 'narrow' | 'starting' | 'homeless', ReadingRoom>;
const keys = { good: '', expired: '', disabled: '' };
const paths: [string, string, DescribedOperation][] = [];

beforeAll(async () => {
  verso = await boot({ READS_PER_MINUTE: '1000000' });
  const [{ seedDemo }, { readSettings }] = await Promise.all([import('../../src/commands/demo.ts'), import('../../src/env.ts')]);
  await seedDemo({ payload: verso.payload, settings: readSettings() });
  // Some languages get machine texts, with their notice.
  await verso.payload.updateGlobal({ slug: 'translation-settings', data: { machineWithNotice: [{ collection: 'articles', locale: 'fr' }] } as never });
  await settle();
  admin = await signedIn(verso, { role: 'admin' });
  Object.assign(keys, { good: await keyOf({}), expired: await keyOf({ expiresAt: '2020-01-01T00:00:00.000Z' }), disabled: await keyOf({ disabled: true }) });
  rooms.open = await openReadingRoom(verso);
  rooms.closed = await openReadingRoom(verso, { PUBLIC_READ: 'false' });
  rooms.narrow = await openReadingRoom(verso, { READS_PER_MINUTE: '1' });
  rooms.homeless = await openReadingRoom(verso, { SITE_URL: '' });
  rooms.starting = await openReadingRoom({ payload: withoutDatabase() });
  await Promise.all([rooms.open, rooms.closed, rooms.homeless].map((room) => room.caughtUp()));
  api = (await rooms.open.get('/v1/openapi.json')).body as Described;
  judge = askedApi(api);
  for (const [path, methods] of Object.entries(api.paths)) for (const [method, operation] of Object.entries(methods)) paths.push([path, method, operation]);
}, 400_000);

afterAll(async () => {
  for (const room of Object.values(rooms)) await room.close();
  await verso.close();
});

const settle = async (): Promise<void> => {
  const deps = workerFor(verso.payload, machine());
  for (let round = 0; round < 20; round += 1) if ((await workUntilIdle(deps)) + (await publishDue(deps, new Map())) === 0) return;
};

const keyOf = async (data: object): Promise<string> => {
  const made = await admin('POST', '/api-clients', { name: 'Site', ...data });
  return String((await admin('POST', `/api-clients/${made.body.doc.id}/key`, {})).body.key);
};

/** A house whose database answers nobody: a delivery that was just started there never learns what is live. */
const withoutDatabase = () => {
  const silent = Object.fromEntries(['error', 'warn', 'info', 'debug'].map((name) => [name, () => undefined]));
  const away = new Proxy(verso.payload.db, { get: (db, name) => { if (name === 'client' || name === 'drizzle' || name === 'connection') throw new Error('The database is away.'); return Reflect.get(db, name) as unknown; } });
  return new Proxy(verso.payload, { get: (payload, name) => (name === 'db' ? away : name === 'logger' ? silent : (Reflect.get(payload, name) as unknown)) });
};

const gated = ({ security }: DescribedOperation): boolean => security === undefined;
const refuses = ({ responses }: DescribedOperation, code: string): boolean => Object.values(responses).some(({ description }) => description.includes(`\`${code}\`:`));
const tokenOf = (id: string, seconds: number, collection = 'events'): string => previewTokens(verso.payload.secret).issue({ collection, id, locale: 'ar', expires: Math.floor(Date.now() / 1000) + seconds });
const collectionIn = (path: string): string => /^\/v1\/\{locale\}\/([\w-]+)/.exec(path)?.[1] ?? '';
const cardsOf = async (collection: string, locale = 'en', more = ''): Promise<any[]> => (await rooms.open.get(`/v1/${locale}/${collection}?limit=100${more}`)).body.items;
const withQuery = (address: string, query: string): string => `${address}${address.includes('?') ? '&' : '?'}${query}`;

/** An address of this path that is answered with 200. */
const goodAddress = async (path: string, { parameters }: DescribedOperation): Promise<string> => {
  let address = path.replace('{locale}', 'en');
  if (path.includes('{slug}') || path.includes('{id}')) {
    const [card] = await cardsOf(collectionIn(path));
    address = address.replace('{slug}', encodeURIComponent(card.slug)).replace('{id}', card.id);
  }
  if (path.includes('{hash}')) return new URL((await cardsOf('media'))[0].image.url).pathname;
  if (path === '/v1/preview') return `${path}?token=${tokenOf((await cardsOf('events'))[0].id, 600)}`;
  return parameters.some(({ name }) => name === 'q') ? `${address}?q=the` : address;
};

/** Asks one room and holds the answer against the description. */
const ask = async (path: string, room: ReadingRoom, status: number, address: string, headers: Readonly<Record<string, string>> = {}): Promise<Read> => {
  const said = await room.get(address, headers);
  expect([address, said.status, said.text.slice(0, 300)]).toEqual([address, status, expect.any(String)]);
  expect(judge.judge(path, 'get', said)).toEqual([]);
  return said;
};

describe('every answer is as it is described', () => {
  it('where it is given, and where the client has it already', async () => {
    for (const [path, method, operation] of paths.filter(([, method]) => method === 'get')) {
      const address = await goodAddress(path, operation);
      const { headers } = await ask(path, rooms.open, 200, address);
      await ask(path, rooms.open, 304, address, { 'if-none-match': headers.get('etag') ?? '' });
      expect((await rooms.open.get(address, {}, 'HEAD')).status, `HEAD ${address} ${method}`).toBe(200);
    }
  });

  it('of every document in every language, with segments, as an original and in lists', async () => {
    let documents = 0;
    for (const { slug: collection } of (await import('../../src/delivery/catalogue.ts')).catalogueOf(verso.payload).types)
      for (const locale of ['en', 'ar', 'fr']) {
        const path = `/v1/{locale}/${collection}`;
        await ask(path, rooms.open, 200, `/v1/${locale}/${collection}?fallback=source&limit=100&sort=date&from=2000-01-01`);
        for (const card of await cardsOf(collection, locale, '&fallback=source')) {
          documents += 1;
          await ask(`${path}/by-id/{id}`, rooms.open, 200, `/v1/${locale}/${collection}/by-id/${card.id}?segments=true&fallback=source`);
          if (card.locale !== locale) await ask(`${path}/by-id/{id}`, rooms.open, 404, `/v1/${locale}/${collection}/by-id/${card.id}`);
          if (card.slug) await ask(`${path}/{slug}`, rooms.open, card.provenance.kind === 'machine' ? 404 : 200, `/v1/${card.locale}/${collection}/${encodeURIComponent(card.slug)}?provenance=reviewed`);
        }
        await ask('/v1/{locale}/settings', rooms.open, 200, `/v1/${locale}/settings`);
        await ask('/v1/{locale}/feed.xml', rooms.open, 200, `/v1/${locale}/feed.xml`);
      }
    expect(documents).toBeGreaterThan(60);
    expect(new Set((await cardsOf('articles', 'fr', '&fallback=source')).map(({ provenance }) => provenance.kind))).toContain('machine');
    await ask('/v1/{locale}/search', rooms.open, 200, '/v1/en/search?q=night&limit=50');
    await ask('/v1/changes', rooms.open, 200, '/v1/changes?limit=1000');
  });

  it('of a part of a file, and where there is no such part or file', async () => {
    const path = '/v1/files/{hash}/{filename}';
    const address = await goodAddress(path, api.paths[path]?.get as DescribedOperation);
    await ask(path, rooms.open, 206, address, { range: 'bytes=0-9' });
    await ask(path, rooms.open, 416, address, { range: 'bytes=999999999-' });
    await ask(path, rooms.open, 412, address, { 'if-match': '"other"' });
    await ask(path, rooms.open, 404, `${address}x`);
    await ask(path, rooms.closed, 200, address);
  });

  it('where the question is wrong', async () => {
    for (const [path, , operation] of paths.filter(([, method]) => method === 'get')) {
      const address = await goodAddress(path, operation);
      if (gated(operation)) await ask(path, rooms.open, 400, withQuery(address, 'api_key=x'), { 'x-api-key': 'x' });
      if (refuses(operation, 'bad_request')) await ask(path, rooms.open, 400, withQuery(address, 'nonsense=1'));
      if (refuses(operation, 'bad_cursor')) await ask(path, rooms.open, 400, withQuery(address, 'cursor=nonsense'));
      if (refuses(operation, 'unknown_locale')) await ask(path, rooms.open, 404, address.replace('/v1/en/', '/v1/xx/'));
      if (refuses(operation, 'not_found')) await ask(path, rooms.open, 404, path.replace('{locale}', 'en').replace(/\{(slug|id)\}/, 'nothing-here'));
    }
    await ask('/v1/sitemap.xml', rooms.homeless, 404, '/v1/sitemap.xml');
    await ask('/v1/sitemap.xml', rooms.open, 404, '/v1/sitemap.xml?after=999999999');
  });

  it('where somebody may not read', async () => {
    const bound = await keyOf({ origins: ['https://site.example'] });
    for (const [path, , operation] of paths.filter(([, method, one]) => method === 'get' && gated(one))) {
      const address = await goodAddress(path, operation);
      await ask(path, rooms.closed, 200, address, { authorization: `Bearer ${keys.good}` });
      await ask(path, rooms.closed, 401, address);
      for (const key of [keys.expired, keys.disabled]) await ask(path, rooms.closed, 401, address, { 'x-api-key': key });
      await ask(path, rooms.closed, 403, address, { 'x-api-key': bound, origin: 'https://other.example' });
    }
    const locales = '/v1/locales';
    for (let wrong = 0; wrong < 20; wrong += 1) await ask(locales, rooms.closed, 401, locales, { 'x-api-key': `verso_${'a'.repeat(8)}_${String(wrong).padStart(40, '0')}` });
    await ask(locales, rooms.closed, 429, locales, { 'x-api-key': `verso_${'a'.repeat(8)}_${'b'.repeat(40)}` });
  });

  it('where somebody reads too much, and where the server has not learnt what there is', async () => {
    const addresses = await Promise.all(paths.filter(([, method]) => method === 'get').map(async ([path, , operation]) => [path, operation, await goodAddress(path, operation)] as const));
    await rooms.narrow.get('/v1/docs');
    for (const [path, , address] of addresses) await ask(path, rooms.narrow, 429, address);
    for (const [path, operation, address] of addresses) if (refuses(operation, 'catching_up')) await ask(path, rooms.starting, 503, address);
  });

  it('of a preview', async () => {
    const [card] = await cardsOf('events');
    for (const [status, token] of [[200, tokenOf(card.id, 600)], [404, tokenOf('gone', 600)], [401, tokenOf(card.id, -10)], [401, 'nonsense']] as const) await ask('/v1/preview', rooms.closed, status, `/v1/preview?token=${token}`);
  });

  it('of a document that moved', async () => {
    for (const type of (await import('../../src/delivery/catalogue.ts')).catalogueOf(verso.payload).types.filter(({ hasSlug }) => hasSlug)) {
      const [card] = await cardsOf(type.slug);
      const answer = await admin('PATCH', `/${type.slug}/${card.id}?locale=en`, { slug: `${card.slug}-now`, _status: 'published' });
      expect(answer.status, JSON.stringify(answer.body)).toBe(200);
      await settle();
      await rooms.open.caughtUp();
      const { headers } = await ask(`/v1/{locale}/${type.slug}/{slug}`, rooms.open, 308, `/v1/en/${type.slug}/${card.slug}`);
      expect(headers.get('location')).toBe(`/v1/en/${type.slug}/${card.slug}-now`);
    }
    expect((await ask('/v1/redirects', rooms.open, 200, '/v1/redirects?limit=2')).body.items.length).toBe(2);
  });

  it('of a report', async () => {
    const [card] = await cardsOf('events', 'ar');
    const report = { collection: card.collection, id: card.id, locale: 'ar', quote: card.title };
    const send = async (status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<void> => {
      const said = await rooms.open.post('/v1/reports', body, headers);
      expect([said.status, said.text]).toEqual([status, expect.any(String)]);
      expect(judge.judge('/v1/reports', 'post', said)).toEqual([]);
    };
    await send(202, report);
    await send(400, { ...report, quote: '' });
    await send(404, { ...report, id: 'nobody' });
    await send(413, { ...report, comment: 'x'.repeat(20_000) });
    await send(415, report, { 'content-type': 'text/plain' });
    for (let n = 5; n < 10; n += 1) await send(202, report);
    await send(429, report);
  });

  it('of what has no description of its own', async () => {
    for (const [status, code, said] of [
      [405, 'method', await rooms.open.get('/v1/en/events', {}, 'DELETE')], [405, 'method', await rooms.open.get('/v1/reports')], [414, 'too_long', await rooms.open.get(`/v1/${'x'.repeat(5000)}`)],
      [404, 'no_such_address', await rooms.open.get('/v1/nothing/here/at/all')], [404, 'unknown_collection', await rooms.open.get('/v1/en/users')],
    ] as const) {
      expect([said.status, said.body.error.code]).toEqual([status, code]);
      expect(judge.faultsOf({ $ref: '#/components/schemas/ErrorAnswer' }, said.body)).toEqual([]);
      judge.codes.add(code);
    }
  });
});

describe('the description', () => {
  it('was asked for in each of its answers and codes', () => {
    expect(judge.unseen().filter((label) => !NOT_PROVOKED.statuses.some((status) => label.endsWith(status)))).toEqual([]);
    expect(Object.keys(ERROR_CODES).filter((code) => !judge.codes.has(code) && !NOT_PROVOKED.codes.includes(code))).toEqual([]);
  });

  it('leaves no object open to what it does not tell', () => {
    const open: string[] = [];
    const walk = (schema: unknown, at: string): void => {
      if (typeof schema !== 'object' || schema === null) return;
      if ('properties' in schema && 'type' in schema && (!('additionalProperties' in schema) || schema.additionalProperties !== false)) open.push(at);
      for (const [name, inside] of Object.entries(schema)) walk(inside, `${at}/${name}`);
    };
    for (const [name, schema] of Object.entries(api.components.schemas)) if (name !== 'Report') walk(schema, name);
    expect(open).toEqual([]);
  });
});
