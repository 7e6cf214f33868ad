import { once } from 'node:events';
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import express from 'express';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { answerOf, linesOf } from './answer.ts';
import type { AnswerFacts } from './answer.ts';
import { sendAnswer, sendAtOnce } from './sendAnswer.ts';
import { serverWearing } from './wear.ts';

const FACTS: AnswerFacts = { status: 200, type: 'application/json; charset=utf-8', language: 'ar', modified: '2026-01-01T08:00:00.000Z', cacheControl: 'public, max-age=15', keys: ['articles', 'locale-ar'], more: ['X-More', 'some'] };
const FOUND = answerOf(Buffer.from('{"title":"دروس من المدن"}'), FACTS);
const MISSING = answerOf(Buffer.from('{"error":{}}'), { ...FACTS, status: 404, language: null, modified: null, keys: [], more: [] });
const GOOD_TAG = FOUND.variant('identity').etag;

/** Closes its connections after each answer, as a process that is being stopped does. */
const serving = (send: typeof sendAtOnce, isStopping: boolean) =>
  serverWearing(express(), { keepAliveTimeout: 30_000 }, (request, response) => {
    if (isStopping) response.shouldKeepAlive = false;
    send(request, response, request.url === '/found' ? FOUND : MISSING);
  });

const servers = [false, true].map((isStopping) => [serving(sendAtOnce, isStopping), serving(sendAnswer, isStopping)] as const);
beforeAll(() => Promise.all(servers.flat().map((server) => once(server.listen(0, '127.0.0.1'), 'listening'))));
afterAll(() => { for (const server of servers.flat()) server.close(); });

/** All that comes back over the wire, without the time of day. */
const told = async (server: ReturnType<typeof serving>, text: string): Promise<string> => {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  const parts: Buffer[] = [];
  socket.on('data', (part: Buffer) => parts.push(part));
  socket.write(text);
  await once(socket, 'close');
  return Buffer.concat(parts).toString('latin1').replaceAll(/Date: .*/g, 'Date');
};

const one = fc.record({
  method: fc.constantFrom('GET', 'HEAD'),
  url: fc.constantFrom('/found', '/missing'),
  version: fc.constantFrom('1.1', '1.0'),
  headers: fc.record({
    'Accept-Encoding': fc.constantFrom('br', 'gzip, br;q=0.5', '*;q=0'),
    'If-None-Match': fc.constantFrom('*', GOOD_TAG, '"other"'),
    'If-Modified-Since': fc.constantFrom('Thu, 01 Jan 2026 08:00:00 GMT', 'Thu, 01 Jan 1970 00:00:00 GMT', 'never'),
    Connection: fc.constantFrom('keep-alive', 'close'),
  }, { requiredKeys: [] }),
});

const written = ({ method, url, version, headers }: { method: string; url: string; version: string; headers: Record<string, string> }, at: number): string =>
  [`${method} ${url} HTTP/${version}`, 'Host: localhost', `X-Request-Id: asked-${at}`, ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`), '', ''].join('\r\n');

it('sends the very bytes at once that it sends behind Express, whatever is asked, and however the connection goes on', async () => {
  await fc.assert(fc.asyncProperty(fc.array(one, { minLength: 1, maxLength: 4 }), fc.constantFrom(...servers), async (requests, [quick, slow]) => {
    // The last one closes, or nobody would.
    const last = { method: 'GET', url: '/found', version: '1.1', headers: { Connection: 'close' } };
    const text = [...requests, last].map(written).join('');
    const heard = await told(quick, text);
    expect(heard).toBe(await told(slow, text));
    expect(heard).toMatch(/^HTTP\/1\.1 (200|304|404) [\s\S]*X-Request-Id: asked-0\r\n/);
  }), { numRuns: 150 });
});

it('tells the length of what it sends, of a head too, and goes on with the connection', async () => {
  const [[quick]] = servers as [(typeof servers)[number]];
  const heard = await told(quick, written({ method: 'HEAD', url: '/found', version: '1.1', headers: {} }, 0) + written({ method: 'GET', url: '/found', version: '1.1', headers: { Connection: 'close' } }, 1));
  expect(heard.match(/Content-Length: (\d+)\r\n/g)).toEqual(Array.from({ length: 2 }, () => `Content-Length: ${FOUND.variant('identity').body.length}\r\n`));
  expect(heard.match(/Connection: .*/g)).toEqual(['Connection: keep-alive', 'Connection: close']);
});

it('makes no header lines of what would break out of them', () => {
  for (const wrong of [{ type: 'text/plain\r\nSet-Cookie: a=b' }, { keys: ['one\nX: y'] }, { more: ['X-A: b', 'c'] }, { more: ['X-A', 'é\u2028ל'] }])
    expect(() => linesOf({ ...FACTS, ...wrong }, answerOf(Buffer.from('{}'), FACTS).variant('br'), 'whole')).toThrow(TypeError);
});
