import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { setupToken } from '../../src/gate/setupToken.ts';
import { boot } from '../helpers/boot.ts';
import type { Booted } from '../helpers/boot.ts';
import { openGate, SECRET } from '../helpers/gate.ts';
import type { Gate } from '../helpers/gate.ts';

let house: Booted;
let gate: Gate;

beforeAll(async () => {
  house = await boot();
});
afterAll(() => house.close());
beforeEach(async () => {
  gate = await openGate(house);
});
afterEach(() => gate.close());

const json = { 'content-type': 'application/json' };
const post = (path: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Response> =>
  fetch(gate.url + path, { method: 'POST', headers: { ...json, ...headers }, body: JSON.stringify(body), redirect: 'manual' });
const codeOf = async (answer: Response): Promise<unknown> => (await answer.json()).errors?.[0]?.data?.code;
const somebody = { cookie: 'payload-token=whatever' };
const people = async (): Promise<number> => (await house.payload.count({ collection: 'users' })).totalDocs;
const EMAIL = 'first@example.org';
const PASSWORD = 'a long enough password';

describe('before the first person', () => {
  const first = { email: EMAIL, password: PASSWORD };

  it('leads every page of the admin to set-up', async () => {
    for (const path of ['/admin', '/admin/login', '/admin/create-first-user', '/admin/collections/articles']) {
      const answer = await fetch(gate.url.replace('127.0.0.1', 'localhost') + path, { redirect: 'manual' });
      expect([answer.status, answer.headers.get('location')], path).toEqual([303, '/setup']);
    }
  });

  it('lets nobody in without the token', async () => {
    const token = setupToken(SECRET);
    for (const wrong of [undefined, '', token.slice(1), `${token}x`, token.toLowerCase(), [token], { $ne: '' }]) {
      expect(await codeOf(await post('/api/users/first-register', { ...first, token: wrong }))).toBe('set-up-token');
    }
    expect((await post('/api/users/FIRST-register//', first)).status).toBe(403);
    expect((await post('/api/users/first-register', first, { ...somebody, authorization: 'JWT x' })).status).toBe(403);
    const page = await fetch(`${gate.url}/setup`, { method: 'POST', body: new URLSearchParams({ ...first, token: 'wrong"><script>' }) });
    expect(page.status).toBe(403);
    expect(await page.text()).not.toContain('<script>');
    expect(await people()).toBe(0);
  });

  it('makes one admin of four parallel tries with the token, and closes', async () => {
    const token = setupToken(SECRET);
    const tries = [1, 2, 3, 4].map((n) => post('/api/users/first-register', { ...first, email: `${n}-${EMAIL}`, token, role: 'translator' }));
    const answers = await Promise.all(tries);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 403, 403, 403]);
    const [cookie = ''] = answers.find(({ ok }) => ok)?.headers.getSetCookie() ?? [];
    const me = await fetch(`${gate.url}/api/users/me`, { headers: { cookie: cookie.split(';')[0] ?? '', origin: 'http://localhost:3000' } });
    expect((await me.json()).user).toMatchObject({ role: 'admin' });
    expect(await people()).toBe(1);
    const { docs } = await house.payload.find({ collection: 'users' });
    expect(docs[0]?.role).toBe('admin');
    expect(await codeOf(await post('/api/users/first-register', { ...first, token }))).toBe('set-up-closed');
    await house.payload.update({ collection: 'users', id: docs[0]?.id ?? '', data: { email: EMAIL } });
  });
});

describe('nobody passes without a session', () => {
  it('refuses every address but those that sign in', async () => {
    const segment = fc.constantFrom('articles', 'users', 'login', 'me', 'init', 'globals', 'versions', 'payload-jobs', 'run', 'constructor', '__proto__', '', '..', '%2e', 'api', '1');
    const paths = fc.array(segment, { maxLength: 4 }).map((segments) => `/api/${segments.join('/')}`);
    await fc.assert(
      fc.asyncProperty(paths, fc.constantFrom('GET', 'POST', 'PATCH', 'PUT', 'DELETE', 'HEAD', 'OPTIONS'), async (path, method) => {
        const { pathname } = new URL(path, gate.url);
        fc.pre(pathname.startsWith('/api'));
        const open = /^\/api\/+users\/+(me|init)\/*$/.test(pathname) && (method === 'GET' || method === 'HEAD');
        const signsIn = /^\/api\/+[^/]+\/+login\/*$/.test(pathname) && method === 'POST';
        fc.pre(!open && !signsIn);
        expect((await fetch(gate.url + path, { method })).status).toBe(401);
      }),
      { numRuns: 200 },
    );
  });

  it.each(['users API-Key abc', 'Basic abc', 'JWT', 'Bearer '])('does not take "%s" for a session', async (authorization) => {
    expect((await fetch(`${gate.url}/api/articles`, { headers: { authorization } })).status).toBe(401);
  });

  it('answers HEAD like GET, and odd names without falling over', async () => {
    const get = await fetch(`${gate.url}/api/users/me`);
    const head = await fetch(`${gate.url}/api/users/me`, { method: 'HEAD' });
    expect([get.status, head.status, await head.text()]).toEqual([200, 200, '']);
    for (const odd of ['constructor', '__proto__', 'hasOwnProperty']) {
      const answer = await fetch(`${gate.url}/api/${odd}`, { headers: somebody });
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(await answer.text()).not.toContain('node_modules');
    }
  });

  it('sets security headers on every kind of answer', async () => {
    for (const path of ['/health', '/api/articles', '/api/users/me', '/admin', '/setup', '/nothing']) {
      const { headers } = await fetch(gate.url + path, { redirect: 'manual' });
      expect(headers.get('x-content-type-options'), path).toBe('nosniff');
      expect(headers.get('content-security-policy'), path).toMatch(/script-src 'self' 'nonce-[\w+/=]{20,}'/);
      expect(headers.get('x-powered-by'), path).toBeNull();
    }
  });
});

describe('limits', () => {
  const MIB = 1024 * 1024;

  it('refuses a body by what it says and by what comes', async () => {
    expect(await gate.stream('/api/articles', { ...somebody, ...json, 'content-length': String(3 * MIB) }, [])).toBe(413);
    expect(await gate.stream('/api/articles', { ...somebody, ...json }, Array.from({ length: 9 }, () => 'x'.repeat(MIB / 4)))).not.toBe(200);
    expect(await gate.stream('/api/users/login', json, ['x'.repeat(70 * 1024)])).toBe(413);
    expect(await gate.stream('/api/media', { ...somebody, 'content-type': 'multipart/form-data; boundary=x', 'content-length': String(51 * MIB) }, [])).toBe(413);
    expect(gate.errors).toEqual([]);
  });

  it('lets a body through that is just small enough', async () => {
    const body = JSON.stringify({ title: 'x'.repeat(2 * MIB - 20) });
    const { status } = await fetch(`${gate.url}/api/articles`, { method: 'POST', headers: { ...json, ...somebody }, body });
    expect([401, 403]).toContain(status);
  });

  it('refuses addresses of more than 8 kB', async () => {
    expect((await fetch(`${gate.url}/api/users/me?${'x'.repeat(8200)}`)).status).toBe(414);
    expect((await fetch(`${gate.url}/api/users/me?${'x'.repeat(8000)}`)).status).toBe(200);
  });
});

describe('signing in', () => {
  it('answers alike for a wrong password, an unknown account and a locked one', async () => {
    const answerTo = async (email: string): Promise<unknown> => {
      const answer = await post('/api/users/login', { email, password: 'wrong' });
      return { status: answer.status, body: await answer.text() };
    };
    const wrong = await answerTo(EMAIL);
    expect(wrong).toMatchObject({ status: 401 });
    expect(await answerTo('nobody@example.org')).toEqual(wrong);
    await house.payload.update({ collection: 'users', where: { email: { equals: EMAIL } }, data: { lockUntil: new Date(Date.now() + 60_000).toISOString(), loginAttempts: 99 } });
    expect(await answerTo(EMAIL)).toEqual(wrong);
    await house.payload.update({ collection: 'users', where: { email: { equals: EMAIL } }, data: { lockUntil: null, loginAttempts: 0 } });
  });

  it('stops guessing at one account, however the address or the body is spelled, and leaves others alone', async () => {
    const form = new FormData();
    form.set('_payload', JSON.stringify({ email: 'Guessed@example.org ', password: 'wrong' }));
    const guesses = [
      () => post('/api/users/login', { email: 'guessed@example.org', password: 'wrong' }),
      () => post('/api/users/LOGIN/', { email: 'guessed@example.org', password: 'wrong' }, somebody),
      () => fetch(`${gate.url}/api/users/login`, { method: 'POST', body: form }),
    ];
    const statuses: number[] = [];
    for (let i = 0; i < 12; i += 1) statuses.push((await (guesses[i % 3] as () => Promise<Response>)()).status);
    expect(statuses.slice(0, 8)).not.toContain(429);
    expect(statuses.slice(8)).toEqual([429, 429, 429, 429]);
    expect((await post('/api/users/login', { email: EMAIL, password: PASSWORD })).status).toBe(200);
  });

  it('stops one address that tries many accounts; good log-ins do not count', async () => {
    for (let i = 0; i < 3; i += 1) expect((await post('/api/users/login', { email: EMAIL, password: PASSWORD })).status).toBe(200);
    const statuses: number[] = [];
    for (let i = 0; i < 32; i += 1) statuses.push((await post('/api/users/forgot-password', { email: `${i}@example.org` })).status);
    expect(statuses.slice(0, 30)).not.toContain(429);
    expect(statuses.slice(30)).toEqual([429, 429]);
  });
});

describe('health', () => {
  it('is 200 when all is well, else 503 with what is wrong', async () => {
    expect((await fetch(`${gate.url}/health`)).status).toBe(200);
    const sick = await openGate(house, {
      probes: { engine: async () => ({ ok: false, detail: 'the key is wrong' }), worker: () => Promise.reject(new Error('gone')), database: async () => ({ ok: true }) },
    });
    const answer = await fetch(`${sick.url}/health`);
    expect(answer.status).toBe(503);
    expect(await answer.json()).toEqual({
      ok: false,
      checks: { engine: { ok: false, detail: 'the key is wrong' }, worker: { ok: false, detail: 'gone' }, database: { ok: true } },
    });
    await sick.close();
  });
});
