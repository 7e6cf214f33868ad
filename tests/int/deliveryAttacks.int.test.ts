import { once } from 'node:events';
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cursors } from '../../src/delivery/cursors.ts';
import { deskOf } from '../../src/delivery/desk.ts';
import { openLibrary } from '../../src/delivery/library.ts';
import type { Library } from '../../src/delivery/library.ts';
import { createDeliveryMetrics } from '../../src/delivery/metrics.ts';
import { documentRoutes } from '../../src/delivery/routes/documents.ts';
import { feedRoutes } from '../../src/delivery/routes/feeds.ts';
import { readSettings } from '../../src/env.ts';
import { liveIn, openNewsroom } from '../helpers/newsroom.ts';
import type { Newsroom } from '../helpers/newsroom.ts';
import { openReadingRoom } from '../helpers/readingRoom.ts';
import type { ReadingRoom } from '../helpers/readingRoom.ts';

let house: Newsroom;
let room: ReadingRoom;
let id: string;
let slug: string;

beforeAll(async () => {
  house = await openNewsroom();
  house.verso.payload.logger.level = 'silent';
  id = await liveIn(house, 'Harbour walk', ['ar'], 'We meet at the old gate.', 'Bring water.');
  room = await openReadingRoom(house.verso);
  await room.caughtUp();
  slug = (await room.get(`/v1/en/events/by-id/${id}`)).body.slug;
});
afterAll(async () => {
  await room?.close();
  await house?.verso.close();
});

/** The routes that keep what they made, over a library of their own, with what is put in front of it. */
const openShelf = async (watch: (library: Library) => Library) => {
  const settings = readSettings({ ...process.env, DELIVERY_PORT: '19999', DELIVERY_URL: 'http://delivery.test', SITE_URL: 'https://site.test/{locale}/{collection}/{slug}' });
  const library = await openLibrary({ payload: house.verso.payload, settings, metrics: createDeliveryMetrics(), log: house.verso.payload.logger });
  while (!library.isCaughtUp() || library.mirror.uncompiled(1).length > 0) await new Promise((resolve) => { setTimeout(resolve, 20); });
  const desk = deskOf({ count: () => undefined });
  const watched = watch(library);
  const server = express().set('query parser', 'simple').use(feedRoutes(watched, desk), documentRoutes(watched, desk)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    library,
    ask: (path: string) => fetch(`http://127.0.0.1:${port}${path}`),
    close: async (): Promise<void> => {
      server.closeAllConnections();
      server.close();
      await library.stop();
    },
  };
};

/** Sends these bytes down a line of its own; gives what came back until the server closed it. */
const raw = (bytes: string): Promise<string> =>
  new Promise((resolve) => {
    let heard = '';
    const socket = connect(Number(new URL(room.url).port), '127.0.0.1', () => socket.write(bytes, 'latin1'));
    socket.on('data', (part) => {
      heard += part.toString('latin1');
    }).on('close', () => resolve(heard)).on('error', () => undefined);
  });
const statuses = (heard: string): string[] => [...heard.matchAll(/^HTTP\/1\.1 (\d{3})/gm)].map(([, status = '']) => status);
const alive = async (): Promise<void> => expect((await room.get(`/v1/en/events/${slug}`)).status).toBe(200);

describe('a line that is not clean', () => {
  it('carries no second request inside a first one', async () => {
    const inner = 'GET /v1/locales HTTP/1.1\r\nHost: x\r\n\r\n';
    const post = (headers: string, body: string): string => `POST /v1/reports HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n${headers}\r\n\r\n${body}`;
    const tricks = [
      post(`Content-Length: 5\r\nContent-Length: ${5 + inner.length}`, `{"a":${inner}`), post('Content-Length: 4\r\nTransfer-Encoding: chunked', `0\r\n\r\n${inner}`), post('Transfer-Encoding: xchunked', `0\r\n\r\n${inner}`),
      post('Transfer-Encoding: chunked\r\nTransfer-Encoding: identity', `0\r\n\r\n${inner}`), post('Transfer-Encoding : chunked', `0\r\n\r\n${inner}`), post('Content-Length: +5', `{}   ${inner}`), post('Content-Length: 0x5', `{}   ${inner}`), post('X: a\nContent-Length: 5', `{}   ${inner}`),
    ];
    for (const trick of tricks) expect([trick, statuses(await raw(trick)).slice(0, 2)]).toEqual([trick, ['400']]);
    await alive();
  });

  it.each([
    ['an address of a megabyte', `GET /v1/en/events/${'a'.repeat(1_000_000)} HTTP/1.1\r\nHost: x\r\n\r\n`],
    ['a header of a megabyte', `GET /v1/locales HTTP/1.1\r\nHost: x\r\nX-A: ${'a'.repeat(1_000_000)}\r\n\r\n`],
    ['ten thousand headers', `GET /v1/locales HTTP/1.1\r\nHost: x\r\n${'X-A: a\r\n'.repeat(10_000)}\r\n`],
    ['no host', 'GET /v1/locales HTTP/1.1\r\n\r\n'],
    ['another protocol', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
    ['noise', `\u0000\u0001\u0002${'\u00ff'.repeat(100)}\r\n\r\n`],
  ])('is answered with a refusal: %s', async (_name, bytes) => {
    const heard = await raw(bytes);
    for (const status of statuses(heard)) expect(Number(status)).toBeGreaterThanOrEqual(400);
    expect(heard).not.toMatch(/Error:|node:|at \w+ \(/);
    await alive();
  });

  it('that asks for something odd gets a plain answer', async () => {
    const targets = [
      '/v1/en/events/\u007f', '/v1/en/events/\u0080\u00ff', `/v1/en/events/${'%C3%28'}`, `/v1/en/events/${'\u00e9'.repeat(50)}`, '/v1/en/events/x?\u007f', 
      '*', 'http://evil.test/v1/locales', 'http://evil.test:99999/v1/en/events', '//evil.test/v1/locales', '/v1/en/events?%', '/v1/en/events?fallback=none&fallback=source', `/v1/en/events?${'a=1&'.repeat(800)}`, `/v1/en/search?q=${'%F0%9F%98%80'.repeat(90)}`, '/v1/en/search?q=%ED%A0%80',
    ];
    for (const target of targets) {
      const [status = ''] = statuses(await raw(`GET ${target} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`));
      expect([target, Number(status) >= 200 && Number(status) < 500]).toEqual([target, true]);
    }
  });
});

describe('addresses', () => {
  it('are made from the house’s own name, whatever host is asked for', async () => {
    for (const path of [`/v1/en/events/by-id/${id}`, '/v1/en/events', '/v1/en/feed.xml', '/v1/sitemap.xml', '/v1/redirects', '/v1/en/search?q=gate', '/v1/openapi.json', '/v1/docs']) {
      const heard = await raw(`GET ${path} HTTP/1.1\r\nHost: evil.test\r\nX-Forwarded-Host: evil.test\r\nX-Forwarded-Proto: gopher\r\nForwarded: host=evil.test\r\nConnection: close\r\n\r\n`);
      expect([path, statuses(heard)]).toEqual([path, ['200']]);
      expect(heard).not.toMatch(/evil\.test|gopher/);
    }
  });

  it('are kept in memory once, however they are spelled, and not at all where they lead nowhere', async () => {
    const kept: string[] = [];
    const { library, ask, close } = await openShelf((own) => ({ ...own, documents: { ...own.documents, put: (url, ...more) => { kept.push(url); own.documents.put(url, ...more); } } }));
    const spelled = Array.from({ length: 60 }, (_, n) => [...slug].map((letter, at) => ((n >> (at % 6)) & 1 ? `%${letter.codePointAt(0)?.toString(16)}` : letter)).join(''));
    for (const path of [...spelled.map((name) => `/v1/en/events/${name}`), `/V1/en/events/${slug}`, `/v1/en/events/${slug}?`, `/v1/en/events/${slug}/`, `/v1/en/events/${slug}?fallback=none&provenance=any`, `/v1/en/events/by-id/${id}`, `/v1/en/events/by-id/%${id.codePointAt(0)?.toString(16)}${id.slice(1)}`])
      expect([path, (await ask(path)).status]).toEqual([path, 200]);
    for (let n = 0; n < 600; n += 300) await Promise.all(Array.from({ length: 300 }, (_, m) => ask(`/v1/${m % 2 === 0 ? 'en' : 'ar'}/events/${m % 3 === 0 ? encodeURIComponent(`مجهول-${n + m}`) : `unknown-${n + m}`}`)));
    expect([...new Set(kept)].toSorted()).toEqual([`/v1/en/events/by-id/${id}`, `/v1/en/events/${slug}`].toSorted());
    expect(kept).toHaveLength(2);
    expect([...library.mirror.pagesOf('events', id)].length).toBe(2);
    await close();
  });

  it('of parts of the sitemap are those that it names', async () => {
    for (const [after, status] of [['0', 200], ['1', 404], ['999999999999999', 404]] as const) expect((await room.get(`/v1/sitemap.xml?after=${after}`)).status).toBe(status);
  });
});

describe('a feed', () => {
  it('that is made while a text is taken down is not kept', async () => {
    await house.verso.payload.updateGlobal({ slug: 'site-settings', locale: 'en', data: { name: 'The house' } });
    const gone = await liveIn(house, 'Soon forgotten', [], 'Nobody will know.');
    await house.publishSource(gone, { startsAt: '2026-05-01T10:00:00.000Z' });
    await house.settle();
    let takeDown = async (): Promise<void> => undefined;
    const { library, ask, close } = await openShelf((own) => ({ ...own, reading: { ...own.reading, publications: { whole: async (seqs) => { await takeDown(); return own.reading.publications.whole(seqs); } } } }));
    takeDown = async () => {
      takeDown = async () => undefined;
      const before = library.mirror.lastSeq();
      await house.editor('PATCH', `/events/${gone}?locale=en`, { _status: 'draft' });
      await house.settle();
      while (library.mirror.lastSeq() === before) await new Promise((resolve) => { setTimeout(resolve, 20); });
    };
    await ask('/v1/en/feed.xml');
    expect((await (await ask('/v1/en/feed.xml')).text()).includes('Soon forgotten')).toBe(false);
    await close();
  });
});

describe('answers', () => {
  it('are the same for the same question, and no other question gets them', async () => {
    const one = await room.get('/v1/en/events?limit=5&sort=date&fallback=source');
    const other = await room.get('/v1/en/events?fallback=source&sort=date&limit=5');
    expect(other.text).toBe(one.text);
    for (const query of ['limit=5&limit=6', 'limit=5&x=1', 'limit=5&__proto__=1', 'limit=5&constructor=1', 'limit[]=5', 'limit=5&sort=date;x', 'LIMIT=5'])
      expect([query, (await room.get(`/v1/en/events?${query}`)).status]).toEqual([query, 400]);
    expect((await room.get('/v1/en/events?limit=5&sort=date&fallback=source')).text).toBe(one.text);
    const plain = await room.get(`/v1/en/events/${slug}`);
    for (const headers of [{ origin: 'https://evil.test' }, { 'accept-language': 'ar' }, { 'x-forwarded-proto': 'https' }, { cookie: 'a=b' }] as Record<string, string>[]) {
      const answer = await room.get(`/v1/en/events/${slug}`, headers);
      expect([answer.text, answer.headers.get('access-control-allow-origin'), answer.headers.get('access-control-allow-credentials'), answer.headers.get('set-cookie')]).toEqual([plain.text, '*', null, null]);
    }
  });

  it('refuse what nobody was given as a cursor', async () => {
    const made = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
    const strange = [made([]), made(['a']), made([1, 2]), made(['a', 'b']), made({}), made(null), made([['a'], 1]), made(['2026', 1, 2]), '%00', 'null', 'x'.repeat(301), made(['a', null]), made([{ $gt: '' }, 1])];
    for (const cursor of strange) for (const path of ['/v1/en/events?', '/v1/redirects?', '/v1/en/search?q=a&']) expect([path, cursor, (await room.get(`${path}cursor=${cursor}`)).status]).toEqual([path, cursor, 400]);
    const { after } = cursors(['en', 'events', [['fallback', 'none'], ['provenance', 'any'], ['sort', '-date']]]);
    const places: (readonly [string, number])[] = [["' OR 1=1 --", 1], ['', -1], ['\u0000', 1e308], ['\ud800', 0.5], ['9', -0]];
    for (const place of places) {
      expect((await room.get(`/v1/en/events?cursor=${after(place)}`)).status).toBe(200);
      expect((await room.get(`/v1/en/events?cursor=${made(place)}`)).status).toBe(400);
    }
    for (const cursor of [made([1e9]), made([-1]), made([0.5]), made(['1'])]) expect((await room.get(`/v1/en/search?q=gate&cursor=${cursor}`)).status).toBe(400);
  });

  it('hold no more than was asked for, however a search is phrased', async () => {
    const hostile = ['"', '""', '*', 'a*', 'NEAR(gate water, 2)', 'title:gate', '{title body}: gate', '^gate', 'gate AND', 'gate NOT water', '-gate', 'gate" OR "x', "gate' --", '(((((', 'a'.repeat(200), `${'('.repeat(100)}${')'.repeat(100)}`, '\u0000gate', 'gate\u0000', '\ufdfa'.repeat(200), 'a\u0300'.repeat(100), '\u200f\u202e', 'collection:events', '\ue000events', '((a|a)*)*b', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!'];
    for (const q of hostile) for (const locale of ['en', 'ar']) {
      const { status, text } = await room.get(`/v1/${locale}/search?q=${encodeURIComponent(q)}`);
      expect([q, status]).toEqual([q, 200]);
      expect(text).not.toMatch(/fts5|SQL|syntax|no such column/i);
    }
    expect((await room.get('/v1/en/search?q=gate')).body.total).toBe(1);
  });

  it('of files are one part at the most, however many are asked for', async () => {
    for (const range of [`bytes=${Array.from({ length: 3000 }, (_, n) => `${n}-${n}`).join(',')}`, 'bytes=0-,0-,0-,0-', 'bytes=-0', 'bytes=9-1', 'bytes=0-99999999999999999999', `bytes=${'9'.repeat(9000)}-`])
      expect((await raw(`GET /v1/files/${'0'.repeat(32)}/a.png HTTP/1.1\r\nHost: x\r\nRange: ${range}\r\nConnection: close\r\n\r\n`)).slice(0, 12)).toMatch(/^HTTP\/1\.1 4/);
  });

  it('do not repeat a key that was sent in an address, and nobody logs it', async () => {
    const said: unknown[] = [];
    const log = { ...house.verso.payload.logger, error: (...words: unknown[]) => void said.push(words), info: (...words: unknown[]) => void said.push(words) };
    const other = await openReadingRoom({ payload: Object.create(house.verso.payload, { logger: { value: log } }) });
    const key = `verso_abcdefgh${'k'.repeat(40)}`;
    for (const path of [`/v1/en/events?key=${key}`, `/v1/en/events/${key}?api_key=${key}`, `/v1/locales?access_token=${key}`]) {
      const { status, text } = await other.get(path);
      expect([status, text.includes(key)]).toEqual([400, false]);
    }
    expect(JSON.stringify(said)).not.toContain(key);
    await other.close();
  });
});

describe('the limit of reads', () => {
  it('holds for whoever signs in in a way that is no key', async () => {
    const few = await openReadingRoom(house.verso, { READS_PER_MINUTE: '20' });
    await few.caughtUp();
    for (const headers of [{ authorization: 'Basic YTpi' }, { authorization: 'Bearer' }, { authorization: 'Preview x' }, { authorization: '' }, {}] as Record<string, string>[]) {
      const seen: number[] = [];
      // A minute may end in between, and begin anew.
      for (let n = 0; n < 50 && seen.at(-1) !== 429; n += 1) seen.push((await few.get(`/v1/en/events/${slug}`, headers)).status);
      expect([headers, seen.at(-1)]).toEqual([headers, 429]);
    }
    await few.close();
  });
});
