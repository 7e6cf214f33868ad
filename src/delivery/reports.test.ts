import { createServer, IncomingMessage, request as httpRequest, ServerResponse } from 'node:http';
import type { Server } from 'node:http';
import { Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import express from 'express';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { ReaderReport } from '../domain/reports/readerReport.ts';
import { VersoError } from '../errors.ts';
import { reportsRouter } from './reports.ts';
import type { ReportDoor } from './reports.ts';

const GOOD = { collection: 'events', id: 'one', locale: 'ar', quote: 'three words here' };
const JSON_TYPE = { 'content-type': 'application/json' };
const FORM_TYPE = { 'content-type': 'application/x-www-form-urlencoded' };
const RECEIVED = { status: 202, body: { received: true } };

let server: Server | undefined;
afterEach(() => new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined))));

/** A door with what came through it; a header says who asks. */
const open = async (door: Partial<ReportDoor> = {}) => {
  const taken: ReaderReport[] = [];
  const app = express();
  app.use(reportsRouter({ takeReport: async (report) => void taken.push(report), addressOf: ({ headers }) => String(headers.from ?? 'somebody'), ...door }));
  server = createServer(app);
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/reports`;
  const send = async (body: BodyInit | null, headers: Record<string, string> = JSON_TYPE, method = 'POST') => {
    const answer = await fetch(url, { method, headers, ...(body !== null && { body }) });
    return { status: answer.status, headers: answer.headers, body: answer.status === 204 ? null : ((await answer.json()) as { error?: { code: string; message: string } }) };
  };
  return { app, taken, send, url, json: (report: object, from?: string) => send(JSON.stringify(report), { ...JSON_TYPE, ...(from && { from }) }) };
};

const WIDE = { limits: { perAddressAndMinute: 1e6, perAddressAndHour: 1e6, perDocumentAndHour: 1e6, perHour: 1e6 } };

describe('the door for reports', () => {
  it('takes JSON and forms alike, cleaned of signs that deceive', async () => {
    const { taken, send, json } = await open();
    const said = { ...GOOD, quote: ' a\u202E b\u0000 c\r\nd ', before: '', comment: '<script>alert(1)</script>\u2066', suggestion: null, email: 'r@example.org', website: '' };
    expect(await json(said)).toMatchObject(RECEIVED);
    expect(await send(new URLSearchParams({ ...said, suggestion: '' }).toString(), FORM_TYPE)).toMatchObject(RECEIVED);
    const kept = { ...GOOD, quote: 'a b c\nd', comment: '<script>alert(1)</script>', email: 'r@example.org' };
    for (const report of taken) expect(Object.fromEntries(Object.entries(report).filter(([name, value]) => value !== undefined && name !== 'website'))).toEqual(kept);
    expect(taken).toHaveLength(2);
  });

  it('thanks a program for what it filled into the trap, and keeps nothing', async () => {
    const { taken, send, json } = await open();
    for (const website of ['http://spam.example', ' ', 5, {}]) expect(await json({ ...GOOD, website })).toMatchObject(RECEIVED);
    expect(await send('website=x', FORM_TYPE)).toMatchObject(RECEIVED);
    expect(taken).toEqual([]);
  });

  it('answers whatever it is sent with one line, and keeps nothing but reports', async () => {
    const { taken, send } = await open(WIDE);
    const value = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...Object.values(GOOD)), fc.anything());
    const fields = fc.dictionary(fc.constantFrom(...Object.keys(GOOD), 'before', 'segment', 'email', '__proto__', 'constructor', 'website'), value);
    const body = fc.oneof(fc.uint8Array({ maxLength: 300 }), fc.json(), fields.map((one) => JSON.stringify(one, (_name, inside: unknown) => (typeof inside === 'bigint' ? String(inside) : inside)) ?? ''));
    const type = fc.constantFrom('application/json', 'application/x-www-form-urlencoded', 'text/html', 'application/json; charset=latin1', 'application/jsonp', '');
    await fc.assert(fc.asyncProperty(body, type, async (sent, contentType) => {
      const before = taken.length;
      const { status, body: said } = await send(Buffer.from(sent), { 'content-type': contentType });
      expect([202, 400, 415]).toContain(status);
      if (status !== 202) {
        expect(said?.error?.message).toMatch(/^[^\n]{10,}$/);
        expect(taken).toHaveLength(before);
      }
    }), { numRuns: 100 });
  });

  it.each([
    ['no JSON', '{"collection":', JSON_TYPE, 400], ['a list', '[]', JSON_TYPE, 400], ['nothing', '', JSON_TYPE, 400], ['half a letter', Buffer.from([0x7b, 0xc3]), JSON_TYPE, 400],
    ['another language', JSON.stringify({ ...GOOD, locale: 'xx' }), JSON_TYPE, 400], ['a quote of nothing', JSON.stringify({ ...GOOD, quote: ' \u202E ' }), JSON_TYPE, 400],
    ['too long a quote', JSON.stringify({ ...GOOD, quote: 'x'.repeat(1001) }), JSON_TYPE, 400], ['no address', JSON.stringify({ ...GOOD, email: 'a@b, c@d.org' }), JSON_TYPE, 400],
    ['two in one address', JSON.stringify({ ...GOOD, email: 'a@example.org\nBcc: b@example.org' }), JSON_TYPE, 400], ['a page', '<p>', { 'content-type': 'text/html' }, 415], ['compressed', 'x', { ...JSON_TYPE, 'content-encoding': 'gzip' }, 415],
  ])('refuses %s', async (_what, body, headers, status) => {
    const { taken, send } = await open();
    const answer = await send(body, headers);
    expect([answer.status, Object.keys(answer.body ?? {})]).toEqual([status, ['error']]);
    expect(taken).toEqual([]);
  });

  it('refuses more than 16 KiB, said or not', async () => {
    const { taken, send, url } = await open();
    const large = JSON.stringify({ ...GOOD, comment: 'x'.repeat(17_000) });
    expect((await send(large)).status).toBe(413);
    const unsaid = await new Promise<number | undefined>((resolve, reject) => {
      const asked = httpRequest(url, { method: 'POST', headers: JSON_TYPE }, (answer) => resolve(answer.resume().statusCode));
      asked.on('error', reject);
      for (let n = 0; n < 17; n += 1) asked.write('x'.repeat(1000));
      asked.end();
    });
    expect(unsaid).toBe(413);
    expect((await send(JSON.stringify(GOOD))).status).toBe(202);
    expect(taken).toHaveLength(1);
  });

  it('stands still for a sender who goes away in the middle', async () => {
    const { taken, json, url } = await open();
    await new Promise<void>((resolve) => {
      const asked = httpRequest(url, { method: 'POST', headers: { ...JSON_TYPE, 'content-length': '500' } });
      asked.on('error', () => resolve()).on('close', resolve);
      asked.write('{"collection"', () => asked.destroy());
    });
    expect((await json(GOOD)).status).toBe(202);
    expect(taken).toHaveLength(1);
  });

  it('lets a browser ask from any site, and says what else it knows', async () => {
    const { send } = await open();
    const asked = await send(null, { origin: 'https://site.example', 'access-control-request-method': 'POST' }, 'OPTIONS');
    expect([asked.status, asked.headers.get('access-control-allow-origin'), asked.headers.get('access-control-allow-methods')]).toEqual([204, '*', 'POST, OPTIONS']);
    const read = await send(null, {}, 'GET');
    expect([read.status, read.headers.get('allow')]).toEqual([405, 'POST, OPTIONS']);
    expect((await send(JSON.stringify(GOOD))).headers.get('access-control-allow-origin')).toBe('*');
  });

  it('hears ten of a flood from one address, and others at once', async () => {
    const statuses = new Map<number, number>();
    let answered = (): void => undefined;
    const { app, taken, send, json } = await open({ now: () => 0, count: (status) => { statuses.set(status, (statuses.get(status) ?? 0) + 1); answered(); } });
    for (let n = 0; n < 10_000; n += 1) {
      const request = Object.assign(new IncomingMessage(new Socket()), { method: 'POST', url: '/v1/reports', headers: { ...JSON_TYPE, from: 'flooder' } });
      request.push(JSON.stringify({ ...GOOD, quote: `flood number ${n}` }));
      request.push(null);
      const done = new Promise<void>((resolve) => (answered = resolve));
      app(request, new ServerResponse(request));
      await done;
    }
    expect(Object.fromEntries(statuses)).toEqual({ 202: 10, 429: 9990 });
    expect(taken).toHaveLength(10);
    const refused = await send(JSON.stringify(GOOD), { ...JSON_TYPE, from: 'flooder' });
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '60']);
    expect(await json({ ...GOOD, id: 'two' }, 'a reader')).toMatchObject(RECEIVED);
  });

  it('hears so many of one document and of all, and counts nothing that led nowhere', async () => {
    const missing = new VersoError('not_found', 'Readers have no such page in this language.', { status: 404 });
    const { json } = await open({ now: () => 0, limits: { perDocumentAndHour: 2, perHour: 3 }, takeReport: async ({ id }) => { if (id === 'none') throw missing; } });
    const ask = async (id: string, from: string) => (await json({ ...GOOD, id }, from)).status;
    for (let n = 0; n < 9; n += 1) expect(await ask('none', `guesser ${n}`)).toBe(404);
    expect([await ask('one', 'a'), await ask('one', 'b'), await ask('one', 'c')]).toEqual([202, 202, 429]);
    expect([await ask('two', 'd'), await ask('two', 'e')]).toEqual([202, 429]);
    expect(await ask('none', 'f')).toBe(429);
  });
});

describe('a form that a browser sent by itself', () => {
  const BROWSER = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';
  const browser = async (url: string, fields: Record<string, string>, headers: Record<string, string> = {}) => {
    const answer = await fetch(url, { method: 'POST', headers: { ...FORM_TYPE, accept: BROWSER, ...headers }, body: new URLSearchParams(fields).toString() });
    return { status: answer.status, headers: answer.headers, text: await answer.text() };
  };

  it('is thanked in the language of the text, or told what was wrong', async () => {
    const { url, taken } = await open({ takeReport: async (report) => {
      if (report.id === 'none') throw new VersoError('not_found', 'Nothing.', { status: 404 });
      taken.push(report);
    } });
    const thanks = await browser(url, { ...GOOD, website: '' });
    expect([thanks.status, thanks.headers.get('content-type'), thanks.headers.get('content-language')]).toEqual([202, 'text/html; charset=utf-8', 'ar']);
    expect(thanks.text).toMatch(/<html lang="ar" dir="rtl">[\s\S]*<h1>شكرًا لك<\/h1>/);
    expect(taken).toHaveLength(1);
    expect(await browser(url, { ...GOOD, website: 'https://spam.example' })).toMatchObject({ status: 202, text: thanks.text });
    expect(taken).toHaveLength(1);
    expect((await browser(url, { ...GOOD, locale: 'de', quote: '' })).text).toContain('Nennen Sie die Stelle');
    expect(await browser(url, { ...GOOD, locale: 'fr', id: 'none' })).toMatchObject({ status: 404, text: expect.stringContaining('Ce texte n’est plus ici.') });
    expect((await browser(url, { ...GOOD, locale: 'xx' }, { 'accept-language': 'it, es-MX;q=0.8' })).text).toContain('<html lang="es"');
    expect((await browser(url, { quote: 'x'.repeat(20_000) })).text).toContain('<html lang="en"');
  });

  it('is told to wait', async () => {
    const { url } = await open({ limits: { perAddressAndMinute: 1 } });
    await browser(url, GOOD);
    const refused = await browser(url, GOOD, { 'accept-language': 'de' });
    expect([refused.status, Number(refused.headers.get('retry-after')) > 0]).toEqual([429, true]);
    expect(refused.text).toContain('Gerade kamen zu viele Meldungen.');
  });

  it('gets a page that loads nothing, leads nowhere and repeats nothing of what was sent', async () => {
    const { url } = await open(WIDE);
    await fc.assert(fc.asyncProperty(fc.string({ unit: 'binary', minLength: 4 }), fc.constantFrom('collection', 'id', 'locale', 'quote', 'comment', 'email'), async (value, name) => {
      const marked = `<i>${value}</i>"'`;
      const { text, headers } = await browser(url, { ...GOOD, [name]: marked }, { referer: 'https://evil.example/', host: 'evil.example' });
      expect(text).not.toContain(marked);
      expect(text).not.toMatch(/evil\.example|\shref=|\ssrc=|http-equiv/);
      expect(headers.get('location')).toBeNull();
      expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-[\w+/=]+'; script-src 'sha256-[\w+/=]+'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'$/);
    }), { numRuns: 60 });
  });

  it('is JSON for whoever does not prefer HTML', async () => {
    const { send, url } = await open(WIDE);
    for (const accept of ['*/*', 'application/json', 'application/json, text/html', 'text/html;q=0.5, application/json', 'image/png', ''])
      expect(await send(new URLSearchParams(GOOD).toString(), { ...FORM_TYPE, accept })).toMatchObject(RECEIVED);
    expect((await fetch(url, { headers: { accept: BROWSER } })).headers.get('content-type')).toContain('application/json');
  });
});
