import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FAILURE, followRequests } from './followRequests.ts';
import type { RequestLine } from './followRequests.ts';
import { requestId } from './requestId.ts';

describe('requestId', () => {
  it('keeps what is well formed, and makes another of anything else', () => {
    fc.assert(fc.property(fc.stringMatching(/^[\w-]{1,64}$/), (id) => void expect(requestId(id)).toBe(id)));
    fc.assert(fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\w-]{65,80}$/), fc.constantFrom('a\nb', 'é', 'a b')), (id) => {
      expect(requestId(id)).toMatch(/^[\w-]{1,64}$/);
    }));
    for (const id of [undefined, ['a', 'b'], '', 'a\n']) expect(requestId(id)).toMatch(/^[\da-f-]{36}$/);
  });
});

describe('followRequests', () => {
  const logged: [string, RequestLine][] = [];
  const counted: RequestLine[] = [];
  const app = express();
  app.use(followRequests({ error: (line) => void logged.push(['error', line]), warn: (line) => void logged.push(['warn', line]) }, (line) => void counted.push(line)));
  app.get('/fine', (request, response) => void response.json(request.headers['x-request-id']));
  app.get('/slow', (_request, response) => void setTimeout(() => response.end(), 1100));
  app.get('/broken', (_request, response) => {
    response.locals[FAILURE] = new Error('broken inside');
    response.status(500).end();
  });
  const http = createServer(app);
  let base = '';
  const ask = async (address: string, id?: string) => {
    const before = counted.length;
    const answer = await fetch(`${base}${address}`, { headers: id === undefined ? {} : { 'x-request-id': id } });
    await answer.text();
    while (counted.length === before) await new Promise((resolve) => setImmediate(resolve));
    return answer.headers.get('x-request-id');
  };
  beforeAll(async () => {
    await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
    base = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  });
  afterAll(() => void http.close());

  it('answers with the id, counts, and logs nothing that went well', async () => {
    expect(await ask('/fine?token=secret', 'abc_1-2')).toBe('abc_1-2');
    expect(await ask('/fine')).toMatch(/^[\da-f-]{36}$/);
    expect(await ask('/missing', 'gone')).toBe('gone');
    expect(logged).toEqual([]);
    expect(counted.map(({ path, status }) => [path, status])).toEqual([['/fine', 200], ['/fine', 200], ['/missing', 404]]);
  });

  it('logs a failure with its cause and without its query', async () => {
    await ask('/broken?token=secret', 'failed-one');
    expect(logged.at(-1)).toMatchObject(['error', { requestId: 'failed-one', method: 'GET', path: '/broken', status: 500, err: new Error('broken inside') }]);
    expect(JSON.stringify(logged)).not.toContain('secret');
  });

  it('warns of what took more than a second', async () => {
    await ask('/slow', 'slow-one');
    expect(logged.at(-1)).toMatchObject(['warn', { requestId: 'slow-one', path: '/slow', status: 200 }]);
  });
});
