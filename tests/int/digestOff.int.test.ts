import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DIGEST_TOKEN_DAYS, digestToken } from '../../src/post/digestToken.ts';
import { openGate } from '../helpers/gate.ts';
import type { Gate } from '../helpers/gate.ts';
import { setPostStage } from '../helpers/postStage.ts';
import type { PostStage } from '../helpers/postStage.ts';
import { signedIn } from '../helpers/staff.ts';

const DAY_MS = 86_400_000;
let stage: PostStage;
let gate: Gate;
beforeAll(async () => {
  stage = await setPostStage();
  gate = await openGate(stage);
});
afterAll(async () => {
  await gate.close();
  await stage.close();
});
beforeEach(() => stage.clear());

const tokenOf = (id: string, at = new Date()): string => digestToken(stage.payload.secret, id, at);
const ask = (method: string, token: string, init: RequestInit = {}): Promise<Response> => fetch(`${gate.url}/api/review/digest-off?token=${encodeURIComponent(token)}`, { method, ...init });
const isOn = async (id: string): Promise<boolean> => (await stage.account(id)).digest !== false;

describe('the link that switches the digest off', () => {
  it('shows a page, and changes nothing until its button is pressed', async () => {
    const { id } = await stage.person();
    await stage.text();
    stage.now.clock = new Date();
    stage.now.clock.setHours(12);
    await stage.round();
    const link = /<(.+)>/.exec(stage.only().headers['list-unsubscribe'] ?? '')?.[1]?.replace('http://localhost:3000', gate.url) ?? '';
    for (const method of ['GET', 'HEAD', 'GET', 'OPTIONS']) {
      const answer = await fetch(link, { method });
      if (method === 'GET') {
        expect([answer.status, answer.headers.get('content-type'), answer.headers.get('cache-control')]).toEqual([200, 'text/html; charset=utf-8', 'no-store']);
        expect(await answer.text()).toMatch(/<form method="post"><button>Switch the mails off<\/button><\/form>/);
      }
      expect(await isOn(id)).toBe(true);
    }
    // The button, as a browser without a session sends it.
    const pressed = await fetch(link, { method: 'POST', headers: { origin: 'http://localhost:3000', 'content-type': 'application/x-www-form-urlencoded' } });
    expect([pressed.status, await pressed.text()]).toEqual([200, expect.stringContaining('You get no more daily mails')]);
    expect(await isOn(id)).toBe(false);
    stage.now.clock = new Date(stage.now.clock.getTime() + DAY_MS);
    expect(await stage.round()).toEqual([0]);
  });

  it('is taken from a mail program\'s own button, also twice', async () => {
    const { id } = await stage.person();
    const press = { body: 'List-Unsubscribe=One-Click', headers: { 'content-type': 'application/x-www-form-urlencoded' } };
    for (let n = 0; n < 2; n += 1) expect((await ask('POST', tokenOf(id), press)).status).toBe(200);
    expect(await isOn(id)).toBe(false);
  });

  it('refuses a token that is wrong, too old, or made for another use', async () => {
    const { id } = await stage.person();
    const other = await stage.person();
    const good = tokenOf(id);
    const [, expires, mac = ''] = good.split('.');
    const forged = createHmac('sha256', 'another secret').update(`verso: digest off\n${id}\n${expires}`).digest('base64url');
    const wrong = ['', 'x', good.slice(0, -1), `${good}x`, `${other.id}.${expires}.${mac}`, `${id}.zzzzzzz.${mac}`, `${id}.${expires}.${forged}`, `${id}.${expires}.${'A'.repeat(43)}`,
      `${id}\u0000.${expires}.${mac}`, good.toUpperCase(), '<script>alert(1)</script>', 'a.b.c'.repeat(500)];
    for (const token of wrong)
      for (const method of ['GET', 'POST']) {
        const answer = await ask(method, token);
        expect(answer.status, `${method} ${token}`).toBe(400);
        expect(await answer.text()).not.toContain('<script>');
      }
    const old = tokenOf(id, new Date(Date.now() - DIGEST_TOKEN_DAYS * DAY_MS - 1000));
    for (const method of ['GET', 'POST']) expect((await ask(method, old)).status).toBe(410);
    expect((await fetch(`${gate.url}/api/review/digest-off?token=${good}&token=${good}`, { method: 'POST' })).status).toBe(200);
    expect([await isOn(id), await isOn(other.id)]).toEqual([false, true]);
  });

  it('is for the person it was made for, whoever presses, and for nobody who is gone', async () => {
    const { id } = await stage.person();
    const other = await signedIn(stage, { role: 'translator', worksIn: ['fr'] });
    const me = (await other('GET', '/users/me')).body.user.id as string;
    expect((await other('POST', `/review/digest-off?token=${tokenOf(id)}`)).status).toBe(200);
    expect([await isOn(id), await isOn(me)]).toEqual([false, true]);
    await stage.payload.delete({ collection: 'users', id });
    expect((await ask('POST', tokenOf(id))).status).toBe(400);
  });

  it('opens no other door', async () => {
    const { id } = await stage.person();
    for (const path of ['review', 'review/digest-off/x', 'review/queue', `users/${id}`])
      expect((await fetch(`${gate.url}/api/${path}?token=${tokenOf(id)}`)).status, path).toBe(401);
    for (const method of ['PUT', 'PATCH', 'DELETE']) expect((await ask(method, tokenOf(id))).status, method).toBe(401);
  });

  it('speaks the reader\'s language', async () => {
    const { id } = await stage.person();
    const page = await (await ask('GET', tokenOf(id), { headers: { 'accept-language': 'ar' } })).text();
    expect(page).toContain('<html lang="ar" dir="rtl">');
    expect(page).toContain('إيقاف الرسائل');
  });
});

describe('the profile', () => {
  it('switches one\'s own digest off and on, nobody else\'s, and shows nobody what the post keeps', async () => {
    const caller = await signedIn(stage, { role: 'translator', worksIn: ['ar'] });
    const me = (await caller('GET', '/users/me')).body.user.id as string;
    const { id } = await stage.person();
    for (const digest of [false, true]) {
      expect((await caller('PATCH', `/users/${me}`, { digest, digestSentOn: '2099-01-01', language: 'de' })).status).toBe(200);
      expect(await isOn(me)).toBe(digest);
    }
    expect((await stage.account(me)).digestSentOn ?? null).toBeNull();
    expect((await stage.account(me)).language).not.toBe('de');
    expect((await caller('PATCH', `/users/${id}`, { digest: false })).status).toBe(403);
    expect(await isOn(id)).toBe(true);
    expect((await caller('GET', `/users/${id}`)).body).not.toHaveProperty('digest');
  });
});
