import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openGate } from '../helpers/gate.ts';
import type { Newsroom } from '../helpers/newsroom.ts';
import { chance, times } from '../helpers/random.ts';
import { openReadingRoom } from '../helpers/readingRoom.ts';
import type { ReadingRoom } from '../helpers/readingRoom.ts';
import { signedIn } from '../helpers/staff.ts';
import { adminPaths, NOT_OF_FRENCH } from './leaks/adminPaths.ts';
import { latin, markersIn } from './leaks/markers.ts';
import { openLeakyHouse, plant } from './leaks/planted.ts';
import type { Known } from './leaks/planted.ts';
import { anything, operationsOf, surely } from './leaks/questions.ts';
import { openWire } from './leaks/wire.ts';
import type { Heard, Question, Wire } from './leaks/wire.ts';

const ROUNDS = times('LEAK_ROUNDS', 2500);
const SEED = Number(process.env.LEAK_SEED ?? 20_261_121);

let house: Newsroom;
let room: ReadingRoom;
let wire: Wire;
let known: Known;

beforeAll(async () => {
  house = await openLeakyHouse();
  house.verso.payload.logger.level = 'silent';
  known = await plant(house);
  room = await openReadingRoom(house.verso);
  wire = openWire(room.url);
  await room.caughtUp();
});
afterAll(async () => {
  wire?.close();
  await room?.close();
  await house?.verso.close();
});

const get = (path: string, headers: Record<string, string> = {}): Promise<Heard> => wire.ask({ method: 'GET', path, headers });
const operations = async () => operationsOf(JSON.parse((await get('/v1/openapi.json')).body));
const inside = (): string[] => [house.verso.folder, house.verso.payload.secret, process.env.DATABASE_URI ?? ''];

/** A withdrawal names the address that is gone, so that sites can forget it; nothing else does. */
const GONE = /"type":"unpublished"(?:,"(?!previousSlug)\w+":(?:"[^"]*"|null))*,"previousSlug":"[^"]*"/g;
const CHANGES = /\/v1\/+(?:\.\/)?changes/i;

/** What an answer tells beside what its question said itself. */
const leaksIn = ({ method, path: address, headers, body = '' }: Question, { whole }: Heard): string[] => {
  const told = method === 'GET' && CHANGES.test(address) ? whole.replaceAll(GONE, '"type":"unpublished"') : whole;
  const said = markersIn(`${address}\n${Object.values(headers).join('\n')}\n${body}`);
  return [...markersIn(told)].filter((word) => ![...said].some((own) => own.includes(word) || word.includes(own))).concat(inside().filter((secret) => whole.includes(secret)));
};
const named = ({ method, path: address, headers }: Question): string => `${method} ${address} ${JSON.stringify(headers)}`;

const collect = async (questions: readonly Question[], through: Wire = wire): Promise<string[]> => {
  const red: string[] = [];
  await through.askAll(questions, (question, heard) => {
    for (const leak of leaksIn(question, heard)) red.push(`${leak} in ${heard.status} of ${named(question)}`);
    if (heard.status >= 500 && heard.status !== 503) red.push(`${heard.status} of ${named(question)}`);
  });
  return red.slice(0, 40);
};

describe('what is not for readers', () => {
  it('would be seen if it were there', async () => {
    const word = latin('planted');
    const id = await house.write(`The ${word}`, 'A word that readers may have.');
    await house.publishSource(id);
    await house.settle();
    await room.caughtUp();
    const seen = async (address: string) => leaksIn({ method: 'GET', path: address, headers: {} }, await get(address)).includes(word);
    for (const address of [`/v1/en/events/by-id/${id}`, '/v1/en/events', '/v1/en/feed.xml', '/v1/sitemap.xml', '/v1/changes?limit=1000', '/v1/en/search?q=readers%20may']) expect([address, await seen(address)]).toEqual([address, true]);
    const asked: Question = { method: 'GET', path: `/v1/en/search?q=${word}`, headers: { 'accept-encoding': 'br' } };
    expect(leaksIn(asked, await wire.ask(asked))).toEqual([]);
    for (const hidden of ['%7aqsecret%70lanted', 'z\\u0071secretplanted', 'z&#113;secretplanted', Buffer.from('["en","zqsecretplanted"]').toString('base64url')]) expect(markersIn(hidden).size, hidden).toBeGreaterThan(0);
    await house.editor('PATCH', `/events/${id}?locale=en`, { _status: 'draft' });
    await house.settle();
    await room.caughtUp();
    expect(await seen('/v1/en/events')).toBe(false);
  });

  it('is given at no address, under no name, for no parameter', async () => {
    const local = readdirSync(path.join(house.verso.folder, 'delivery')).flatMap((name) => [`../delivery/${name}`, `..%2fdelivery%2f${name}`, `delivery/${name}`]);
    const questions = surely(known, await operations(), local);
    expect(questions.length).toBeGreaterThan(3000);
    expect(await collect(questions)).toEqual([]);
  });

  it(`is given for none of ${ROUNDS} questions made by chance`, async () => {
    const drafts = (await house.verso.payload.find({ collection: 'publications', limit: 50, sort: '-seq' })).docs.map((entry) => `"${createHash('sha256').update(JSON.stringify(entry)).digest('base64url').slice(0, 22)}"`);
    const dice = chance(SEED);
    const api = await operations();
    expect(await collect(Array.from({ length: ROUNDS }, () => anything(known, api, drafts, dice)))).toEqual([]);
  });

  it('is told by no difference to a name that nobody ever gave', async () => {
    const told = async (address: string, name: string): Promise<string> => {
      const { status, headers, body } = await get(address);
      const { 'x-request-id': _id, date: _date, ...rest } = headers;
      return JSON.stringify([status, rest, body]).replaceAll(name, '').replaceAll(encodeURIComponent(name), '');
    };
    const unlike = async (to: (name: string) => string, names: readonly string[], stranger: string, other = stranger): Promise<string[]> => {
      const red: string[] = [];
      for (const name of names) {
        const made = /^[\w-]+$/.test(name) ? stranger : other;
        if ((await told(to(encodeURIComponent(name)), name)) !== (await told(to(encodeURIComponent(made)), made))) red.push(to(name));
      }
      return red;
    };
    for (const tail of ['', '?fallback=source', '?segments=true', '?provenance=reviewed'])
      for (const locale of ['en', 'ar', 'fr']) {
        expect(await unlike((name) => `/v1/${locale}/events/${name}${tail}`, known.hiddenSlugs, 'never-anywhere', 'ما-كان-قط')).toEqual([]);
        expect(await unlike((name) => `/v1/${locale}/events/by-id/${name}${tail}`, known.hiddenIds, '00000000-0000-4000-8000-000000000000')).toEqual([]);
      }
    for (const filter of ['topic', 'initiative', 'place']) expect(await unlike((name) => `/v1/en/events?${filter}=${name}`, [latin('topic'), latin('initiative')], 'xytopic')).toEqual([]);
    expect(await unlike((word) => `/v1/en/search?q=${word}`, known.words.filter((word) => word.startsWith('zqsecret')), 'xyword')).toEqual([]);
    expect(await unlike((word) => `/v1/ar/search?q=${word}`, known.words, 'xyword')).toEqual([]);
  });
});

describe('a house that is closed', () => {
  it('tells nobody without a key what its readers have', async () => {
    const word = latin('forclients');
    const id = await house.write(`The ${word}`, 'A word for clients alone.');
    await house.publishSource(id);
    await house.settle();
    const closed = await openReadingRoom(house.verso, { PUBLIC_READ: 'false' });
    const line = openWire(closed.url);
    try {
      await closed.caughtUp();
      const address = `/v1/en/events/by-id/${id}`;
      const withKey: Question = { method: 'GET', path: address, headers: { 'x-api-key': known.goodKey } };
      expect(leaksIn(withKey, await line.ask(withKey))).toContain(word);
      const own = { ...known, liveIds: [id, ...known.liveIds], hiddenIds: [id, ...known.hiddenIds] };
      const dice = chance(SEED + 1);
      const api = await operations();
      const questions = [...surely(own, api, []), ...Array.from({ length: ROUNDS }, () => anything(own, api, ['"x"'], dice))];
      expect(await collect(questions, line)).toEqual([]);
      // Asked right after somebody with a key has: what was kept for them is not for others.
      const others: Record<string, string>[] = [{}, { 'x-api-key': '' }, { authorization: 'Bearer x' }, { 'if-none-match': '*' }, { origin: 'https://site.test' }];
      for (const headers of others) expect((await line.ask({ method: 'GET', path: address, headers })).status).toBe(401);
    } finally {
      line.close();
      await closed.close();
      await house.editor('PATCH', `/events/${id}?locale=en`, { _status: 'draft' });
      await house.settle();
    }
  });
});

describe('the admin’s own doors', () => {
  it('give nobody anything who is not signed in, whatever key they have', async () => {
    const gate = await openGate(house.verso);
    const doors = openWire(gate.url);
    const strangers: Record<string, string>[] = [{}, { authorization: `Bearer ${known.goodKey}` }, { 'x-api-key': known.goodKey }, { authorization: `api-clients API-Key ${known.goodKey}` }, { authorization: `users API-Key ${known.goodKey}` }, { cookie: `payload-token=${known.goodKey}` }, { cookie: 'payload-token=eyJhbGciOiJub25lIn0.eyJpZCI6IjEiLCJjb2xsZWN0aW9uIjoidXNlcnMifQ.' }];
    const paths = adminPaths(house.verso.config, known);
    const red: string[] = [];
    const questions = paths.flatMap((at, index) => (index % 5 === 0 ? strangers : [strangers[index % strangers.length] ?? {}]).map((headers): Question => ({ method: 'GET', path: at, headers })));
    await doors.askAll([...questions, ...paths.filter((_, index) => index % 7 === 0).map((at): Question => ({ method: 'POST', path: at, headers: { 'content-type': 'application/x-www-form-urlencoded', 'x-payload-http-method-override': 'GET' }, body: 'draft=true&locale=all&depth=5' }))], (question, heard) => {
      for (const leak of leaksIn(question, heard)) red.push(`${leak} in ${heard.status} of ${named(question)}`);
      if (heard.status < 400 && !/\/users\/(?:me|init)/.test(question.path)) red.push(`${heard.status} of ${named(question)}`);
    });
    doors.close();
    await gate.close();
    expect(red.slice(0, 40)).toEqual([]);
  });

  it('give a translator of another language none of its texts, nor what is the house’s own', async () => {
    const french = await signedIn(house.verso, { role: 'translator', worksIn: ['fr'] });
    const seen = new Set<string>();
    const red: string[] = [];
    for (const at of adminPaths(house.verso.config, known)) {
      const { body } = await french('GET', at.replace(/^\/api/, ''));
      for (const word of markersIn(JSON.stringify(body ?? ''))) {
        seen.add(word);
        if (NOT_OF_FRENCH.some((place) => word === latin(place)) && !at.includes(word)) red.push(`${word} at ${at}`);
      }
    }
    expect(red.slice(0, 40)).toEqual([]);
    for (const own of ['nevertitle', 'frtyped', 'newertitle']) expect(seen).toContain(latin(own));
  });
});
