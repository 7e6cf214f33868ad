import { connect } from 'node:net';
import { deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressOf } from '../../src/delivery/addressOf.ts';
import { countWindow } from '../../src/delivery/countWindow.ts';
import { REPORT_LIMITS } from '../../src/delivery/reportLimits.ts';
import { key, liveIn, openNewsroom } from '../helpers/newsroom.ts';
import type { Newsroom } from '../helpers/newsroom.ts';
import { chance, times } from '../helpers/random.ts';
import { openReadingRoom } from '../helpers/readingRoom.ts';
import type { ReadingRoom } from '../helpers/readingRoom.ts';

const FLOOD = times('FLOOD_REPORTS', 1500);
const FLOODER = '203.0.113.66';

let house: Newsroom;
let room: ReadingRoom;
let live: string;
let draft: string;

beforeAll(async () => {
  house = await openNewsroom();
  house.verso.payload.logger.level = 'silent';
  live = await liveIn(house, 'The halls', ['ar'], 'The old hall is open on Monday.', 'The new hall is closed.');
  draft = await house.write('A secret draft', 'Nobody knows this.');
  room = await openReadingRoom(house.verso, { TRUST_PROXY: 'loopback' });
  await room.caughtUp();
});
afterAll(async () => {
  await room?.close();
  await house?.verso.close();
});

const kept = async (): Promise<readonly Record<string, any>[]> => (await house.verso.payload.find({ collection: 'reports', pagination: false, overrideAccess: true, showHiddenFields: true })).docs as never;
const send = async (body: string | Uint8Array, from: string, headers: Record<string, string> = {}): Promise<number> => {
  const response = await fetch(`${room.url}/v1/reports`, { method: 'POST', body: body as never, headers: { 'content-type': 'application/json', 'x-forwarded-for': from, ...headers } });
  await response.arrayBuffer();
  return response.status;
};
const report = (fields: object): string => JSON.stringify({ collection: 'events', id: live, locale: 'ar', quote: 'The old hall', ...fields });

/** Things that are sent to break something; none of them may be kept as it is. */
const hostile = (): readonly { readonly body: string | Uint8Array; readonly headers?: Record<string, string>; readonly mayBeKept?: true }[] => [
  { body: report({ comment: 'x'.repeat(20_000) }) }, { body: 'x'.repeat(300_000) }, { body: '{' }, { body: '[]' }, { body: 'null' }, { body: '"text"' }, { body: '' }, { body: `${'['.repeat(8000)}` }, { body: `{"quote":${'{"a":'.repeat(2000)}1${'}'.repeat(2000)}}` },
  { body: report({ id: draft }) }, { body: report({ id: draft, locale: 'en' }) }, { body: report({ id: '00000000-0000-4000-8000-000000000000' }) }, { body: report({ locale: 'fr' }) }, { body: report({ locale: 'all' }) }, { body: report({ collection: 'users' }) }, { body: report({ collection: 'translations', id: 'x' }) },
  { body: report({ collection: { $ne: '' } }) }, { body: report({ id: { $gt: '' } }) }, { body: report({ id: ['a'] }) }, { body: report({ quote: '' }) }, { body: report({ quote: '\u200f\u202e\u0000' }) }, { body: report({ quote: 7 }) }, { body: report({ email: 'not an address' }) }, { body: report({ email: 'a@example.org\r\nBcc: b@example.org' }) },
  { body: report({ website: 'https://spam.example' }) }, { body: report({ website: 'x', email: 'spam@example.org' }) }, { body: report({}), headers: { 'content-type': 'text/plain' } }, { body: report({}), headers: { 'content-type': 'multipart/form-data; boundary=x' } }, { body: report({}), headers: { 'content-type': 'application/json; charset=utf-16' } },
  { body: gzipSync(Buffer.alloc(5_000_000, 32)), headers: { 'content-encoding': 'gzip' } }, { body: deflateSync(report({})), headers: { 'content-encoding': 'deflate' } }, { body: Buffer.from([0xff, 0xfe, 0x7b]) }, { body: '{"__proto__":{"quote":"x"},"constructor":{"prototype":{"id":"x"}}}' },
  { body: 'quote=a&quote=b&collection=events', headers: { 'content-type': 'application/x-www-form-urlencoded' } }, { body: `${'a=1&'.repeat(4000)}`, headers: { 'content-type': 'application/x-www-form-urlencoded' } },
  { body: report({ quote: '<script>alert(1)</script>', comment: '<img src=x onerror=alert(1)>', suggestion: 'javascript:alert(1)', state: 'accepted', key: 'mine', count: 999, readers: [{ email: 'x@example.org' }], answeredBy: 'me', revision: 7 }), mayBeKept: true },
];

/** A report whose body never ends. */
const dangling = (): Promise<void> =>
  new Promise((resolve) => {
    const socket = connect(Number(new URL(room.url).port), '127.0.0.1', () => {
      socket.write(`POST /v1/reports HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: ${FLOODER}\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{"quote":`);
      setTimeout(() => socket.destroy(), 300);
    });
    socket.on('close', () => resolve()).on('error', () => undefined).resume();
  });

describe('a flood of reports from one address', () => {
  it('leaves nothing behind but what may be kept, while readers read and others are heard', async () => {
    const began = performance.now();
    const dice = chance(7);
    const kinds = hostile();
    const statuses = new Map<number, number>();
    let sent = 0;
    const lane = async (): Promise<void> => {
      for (; sent < FLOOD; ) {
        sent += 1;
        const { body, headers } = dice.pick(kinds);
        const status = await send(body, FLOODER, headers).catch(() => 0);
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
      }
    };
    const reading = { stopped: false, wrong: 0, read: 0 };
    const reader = async (): Promise<void> => {
      while (!reading.stopped) {
        if ((await room.get(`/v1/ar/events/by-id/${live}`)).status !== 200) reading.wrong += 1;
        reading.read += 1;
        await new Promise((resolve) => { setTimeout(resolve, 5); });
      }
    };
    const readers = [reader(), reader()];
    const lanes = [...Array.from({ length: 8 }, lane), ...Array.from({ length: 20 }, dangling)];
    const real = await Promise.all(Array.from({ length: 5 }, (_, n) => send(report({ quote: 'The old hall is open', comment: `A reader saw this ${n}` }), `198.51.100.${n + 1}`)));
    await Promise.all(lanes);
    const late = await send(report({ quote: 'The new hall is closed', comment: 'Also true' }), '198.51.100.99');
    reading.stopped = true;
    await Promise.all(readers);

    expect([real, late]).toEqual([[202, 202, 202, 202, 202], 202]);
    expect([reading.wrong, reading.read > 0]).toEqual([0, true]);
    expect((statuses.get(202) ?? 0) + (statuses.get(400) ?? 0) + (statuses.get(413) ?? 0) + (statuses.get(415) ?? 0) + (statuses.get(404) ?? 0)).toBeLessThanOrEqual(REPORT_LIMITS.perAddressAndMinute * (Math.floor((performance.now() - began) / 60_000) + 1));
    expect([...statuses.keys()].filter((status) => status >= 500)).toEqual([]);
    const rows = await kept();
    expect(rows.length).toBeLessThanOrEqual(3);
    const own = rows.filter(({ comment }) => String(comment).startsWith('A reader saw') || comment === 'Also true');
    expect(own.reduce((sum, { count }) => sum + Number(count), 0)).toBe(6);
    for (const row of rows) expect([row.collection, row.documentId, row.locale, row.state, row.readers ?? null, row.answeredBy ?? null]).toEqual(['events', live, 'ar', 'open', null, null]);
    expect((await house.row(live, 'ar')).reports).toBe(rows.length);
    expect((await house.store.reports.openOf(key(draft), 'ar')).length + (await house.store.reports.openOf(key(draft), 'en')).length).toBe(0);
  });

  it('is no more than rows of plain text, each kind sent from an address of its own', async () => {
    const before = (await kept()).length;
    for (const [n, { body, headers, mayBeKept }] of hostile().entries()) {
      const status = await send(body, `192.0.2.${n + 1}`, headers).catch(() => 0);
      // One whose body is refused before it is read may lose its line.
      expect([n, status < 500]).toEqual([n, true]);
      if (mayBeKept) expect([n, status]).toEqual([n, 202]);
    }
    const rows = await kept();
    expect(rows.length).toBeLessThanOrEqual(before + 1);
    const script = rows.find(({ quote }) => String(quote).includes('script'));
    expect(script).toMatchObject({ state: 'open', answeredBy: null, segment: null });
    expect([script?.key, script?.count, script?.readers ?? null]).toEqual([expect.not.stringMatching(/^mine$/), expect.any(Number), null]);
    expect(Number(script?.count)).toBeLessThan(20);
  });

  it('cannot come from more addresses than a house hears, and says that in one line', async () => {
    const before = (await kept()).reduce((sum, { count }) => sum + Number(count), 0);
    const said = new Map<number, number>();
    await Promise.all(Array.from({ length: 150 }, async (_, n) => {
      const status = await send(report({ quote: `The old hall is open`, comment: `from ${n}` }), `10.${n}.1.1`);
      said.set(status, (said.get(status) ?? 0) + 1);
    }));
    expect([...said.keys()].every((status) => status === 202 || status === 429 || status === 503)).toBe(true);
    const after = (await kept()).reduce((sum, { count }) => sum + Number(count), 0);
    expect(after - before).toBe(said.get(202) ?? 0);
    expect(after).toBeLessThanOrEqual(REPORT_LIMITS.perDocumentAndHour + 1);
  });
});

describe('what is remembered of addresses', () => {
  it('is bounded, and forgets the oldest first', () => {
    const window = countWindow({ most: 2, windowMs: 60_000, mostKeys: 1000, now: () => 0 });
    for (let n = 0; n < 50_000; n += 1) window.take(`address ${n}`);
    expect([window.take('address 49999'), window.take('address 49999')]).toEqual([0, 60]);
    expect([window.take('address 0'), window.take('address 0')]).toEqual([0, 0]);
  });

  it('is one for all addresses of a customer, whatever stands in front of them', () => {
    const of = (peer: string, header?: string) => addressOf('loopback').of({ socket: { remoteAddress: peer }, headers: header === undefined ? {} : { 'x-forwarded-for': header } } as never);
    expect(new Set(['2001:db8:1:2::1', '2001:db8:1:2:ffff::2', '2001:0db8:0001:0002::', '2001:db8:1:2:0:0:192.0.2.1'].map((address) => of(address))).size).toBe(1);
    expect(of('203.0.113.9', '1.2.3.4')).toBe('203.0.113.9');
    expect(of('127.0.0.1', `${'9.9.9.9, '.repeat(500)}203.0.113.9`)).toBe('203.0.113.9');
  });
});
