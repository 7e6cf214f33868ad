import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { sendDigests } from '../../src/flows/notify/sendDigests.ts';
import { payloadDoor } from '../../src/gate/payloadDoor.ts';
import { DIGEST_HOUR, PASSWORD, setPostStage } from '../helpers/postStage.ts';
import type { PostStage } from '../helpers/postStage.ts';

const HOUR_MS = 3_600_000;
let stage: PostStage;
let now: PostStage['now'];
beforeAll(async () => {
  stage = await setPostStage();
  now = stage.now;
});
afterAll(() => stage.close());
beforeEach(() => stage.clear());

describe('the digest', () => {
  it('tells counts by language and need, and the ten most urgent with their links', async () => {
    const { email } = await stage.person({ worksIn: ['ar', 'fr'] });
    for (let n = 0; n < 12; n += 1) await stage.text();
    await stage.text({ locale: 'fr', need: 'outdated', title: 'Très vieux' });
    const reported = await stage.text({ locale: 'fr', need: 'report', title: 'Signalé' });
    await stage.text({ locale: 'de', title: 'Not for them' });
    await stage.text({ locale: 'ar', need: null, queue: null, title: 'Done' });
    expect(await stage.round()).toEqual([1]);
    const mail = stage.only();
    expect([mail.to, mail.subject]).toEqual([[email], '14 texts wait for you']);
    expect(mail.from).toBe('house@example.org');
    for (const body of [mail.text, mail.html]) {
      expect(body).toContain('12 · waiting for review');
      expect(body).toContain('1 · reported by readers');
      expect(body).toContain('1 · outdated: the source changed');
      expect(body).toContain(`http://localhost:3000/admin/review/${reported}`);
      expect(body.indexOf('Signalé')).toBeLessThan(body.indexOf('Très vieux'));
      expect(body).not.toMatch(/Not for them|Done/);
    }
    expect(mail.text.match(/\/admin\/review\/[\w-]+/g)).toHaveLength(10);
    expect(mail.headers['list-unsubscribe']).toMatch(/^<http:\/\/localhost:3000\/api\/review\/digest-off\?token=[\w.-]+>$/);
    expect(mail.headers['list-unsubscribe-post']).toBe('List-Unsubscribe=One-Click');
    expect(mail.headers['auto-submitted']).toBe('auto-generated');
  });

  it('is sent once, however many workers look at once', async () => {
    const people = [await stage.person(), await stage.person(), await stage.person()];
    await stage.text();
    const sent = await stage.round(6);
    expect(sent.reduce((sum, one) => sum + one, 0)).toBe(3);
    expect(stage.server.mails.map(({ to }) => to[0]).sort()).toEqual(people.map(({ email }) => email).sort());
    await stage.round(6);
    expect(stage.server.mails).toHaveLength(3);
  });

  it('comes once a day and not before its hour', async () => {
    await stage.person();
    await stage.text();
    now.clock = new Date(2031, 4, 5, 6, 59, 59);
    expect(await stage.round()).toEqual([0]);
    now.clock = new Date(2031, 4, 5, 7);
    expect(await stage.round()).toEqual([1]);
    now.clock = new Date(now.clock.getTime() + 23 * HOUR_MS);
    expect(await stage.round(2)).toEqual([0, 0]);
    now.clock = new Date(now.clock.getTime() + HOUR_MS);
    expect(await stage.round()).toEqual([1]);
    // A now.clock that was put back brings none again.
    now.clock = new Date(2031, 4, 5, 12);
    expect(await stage.round()).toEqual([0]);
  });

  it('holds in every random order of days, workers and work', async () => {
    const step = fc.record({ hours: fc.integer({ min: 1, max: 40 }), workers: fc.integer({ min: 1, max: 3 }), waits: fc.boolean() });
    await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
      await stage.empty('translations', 'users');
      stage.server.mails.length = 0;
      now.clock = new Date(2031, 4, 5, 3);
      await stage.person();
      const expected = new Set<string>();
      for (const { hours, workers, waits } of steps) {
        now.clock = new Date(now.clock.getTime() + hours * HOUR_MS);
        await stage.empty('translations');
        if (waits) await stage.text();
        await stage.round(workers);
        if (waits && now.clock.getHours() >= DIGEST_HOUR) expected.add(now.clock.toDateString());
        expect(stage.server.mails).toHaveLength(expected.size);
      }
    }), { numRuns: 15 });
  });

  it('is not sent where nothing waits, to whom it is switched off, and to editors', async () => {
    await stage.person({ worksIn: ['fr'] });
    await stage.person({ worksIn: [] });
    await stage.person({ digest: false });
    await stage.person({ role: 'editor' });
    await stage.person({ role: 'admin' });
    await stage.text();
    expect(await stage.round(2)).toEqual([0, 0]);
    await stage.text({ locale: 'fr' });
    expect(await stage.round()).toEqual([1]);
  });

  it('shows hostile titles and names as the words they are', async () => {
    await stage.person({ name: 'Eve\r\nBcc: all@example.org\r\n\r\n<script>alert(1)</script>' });
    await stage.text({ title: '"><img src=x onerror=alert(1)>\r\nSubject: owned\u2028.\r\n.\r\nQUIT\r\n\u202Ederutpac' });
    await stage.text({ title: `${'🦊'.repeat(300)}` });
    await stage.text({ title: '   \u0000 ' });
    await stage.text({ title: null });
    await stage.text({ title: '{name} $& {n} &amp;' });
    await stage.round();
    const mail = stage.only();
    expect(mail.to).toHaveLength(1);
    expect(Object.keys(mail.headers)).not.toContain('bcc');
    expect(mail.headers.subject).not.toContain('\n');
    expect(mail.subject).toBe('5 texts wait for you');
    expect(mail.html).not.toMatch(/<(script|img)/);
    expect(mail.html).toContain('&quot;&gt;&lt;img src=x onerror=alert(1)&gt; Subject: owned . . QUIT derutpac');
    expect(mail.html).toContain('{name} $&amp; {n} &amp;amp;');
    expect(mail.text).toContain(`${'🦊'.repeat(119)}…`);
    expect(mail.text.match(/Without a title/g)).toHaveLength(2);
    expect(mail.html + mail.text).not.toMatch(/[\u202E\u0000]/);
  });

  it('never goes to two, whatever an address looks like', async () => {
    for (const email of ['a@example.org, b@example.org', 'a@example.org>\r\nRCPT TO:<b@example.org', 'Eve <b@example.org>', 'a@b@example.org', '']) {
      const { id } = await stage.person();
      await stage.payload.db.updateOne({ collection: 'users', id, data: { email } as never, req: { payload: stage.payload } as never });
    }
    await stage.text();
    expect(await stage.round()).toEqual([0]);
    expect(stage.server.mails).toEqual([]);
    expect(now.logged).toHaveLength(5);
  });

  it('is in the language of its reader\'s screen, Arabic from right to left', async () => {
    const door = payloadDoor(stage.config);
    const { id, email } = await stage.person();
    for (const [asked, dir, subject] of [['ar', 'rtl', 'نصان في انتظارك'], ['fr-CA,fr;q=0.9', 'ltr', '2 textes vous attendent'], ['de', 'ltr', '2 Texte warten auf Sie'], ['es', 'ltr', '2 textos te esperan'], ['xx', 'ltr', '2 texts wait for you']] as const) {
      const answer = await door(new Request('http://localhost:3000/api/users/login', {
        method: 'POST', body: JSON.stringify({ email, password: PASSWORD }),
        headers: { origin: 'http://localhost:3000', 'content-type': 'application/json', 'accept-language': asked },
      }));
      expect(answer.status).toBe(200);
      expect(JSON.stringify(await answer.json())).not.toMatch(/digestSentOn|"language"/);
      await stage.empty('translations');
      await stage.text();
      await stage.text();
      stage.server.mails.length = 0;
      await stage.round();
      const mail = stage.only();
      expect(mail.subject).toBe(subject);
      expect(mail.html).toContain(`dir="${dir}"`);
      expect(mail.html).toContain(`<html lang="${asked.slice(0, 2).replace('xx', 'en')}"`);
      now.clock = new Date(now.clock.getTime() + 24 * HOUR_MS);
    }
    expect(await stage.account(id)).toMatchObject({ worksIn: ['ar'], name: 'Amira', role: 'translator', digest: true });
    expect((await stage.account(id)).sessions).toHaveLength(5);
  });
});

describe('a mail server in trouble', () => {
  it('down and up again: the digest comes once', async () => {
    await stage.person();
    await stage.text();
    await stage.server.down();
    now.meanwhile = async () => {
      if (now.pauses.length === 3) await stage.server.up();
    };
    expect(await stage.round()).toEqual([1]);
    expect(now.pauses).toEqual([2000, 15_000, 60_000]);
    stage.only();
  });

  it('down for long: it is dropped with one line, and nothing else stops', async () => {
    const { email } = await stage.person();
    await stage.text();
    await stage.server.down();
    expect(await stage.round()).toEqual([0]);
    expect(await stage.round()).toEqual([0]);
    expect(now.pauses).toHaveLength(4);
    expect(now.logged).toHaveLength(1);
    expect(now.logged[0]?.details).toMatchObject({ to: email, subject: '1 text waits for you', tries: 5 });
    await stage.server.up();
    now.clock = new Date(now.clock.getTime() + 24 * HOUR_MS);
    expect(await stage.round()).toEqual([1]);
  });

  it('busy, or cut in the middle: it is tried again', async () => {
    for (const data of ['451 later', 'cut'] as const) {
      await stage.person();
      stage.server.set({ data });
      now.meanwhile = async () => stage.server.set({ data: null });
      await stage.text();
      expect(await stage.round()).toEqual([1]);
    }
    expect(now.pauses).toEqual([2000, 2000]);
    expect(stage.server.mails).toHaveLength(2);
  });

  it('that refuses for good is not asked again, and others get theirs', async () => {
    await stage.person();
    await stage.text();
    stage.server.set({ recipient: '550 no such person' });
    expect(await stage.round()).toEqual([0]);
    expect([now.pauses, now.logged.length]).toEqual([[], 1]);
    stage.server.set({ recipient: null });
    await stage.person();
    expect(await stage.round()).toEqual([1]);
  });

  it('while the worker stops: the next one sends', async () => {
    const { id } = await stage.person();
    await stage.text();
    await stage.server.down();
    const stopping = new AbortController();
    now.meanwhile = async () => stopping.abort();
    expect(await sendDigests(stage.worker(), DIGEST_HOUR, stopping.signal)).toBe(0);
    expect((await stage.account(id)).digestSentOn).toBeNull();
    await stage.server.up();
    expect(await stage.round(2)).toContain(1);
    stage.only();
  });

  it('tells no stranger whether an address has an account', async () => {
    const { email } = await stage.person();
    const forgot = (address: string): Promise<Response> => payloadDoor(stage.config)(new Request('http://localhost:3000/api/users/forgot-password', {
      method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ email: address }),
    }));
    const known = await forgot(email);
    await vi.waitFor(stage.only, { timeout: 60_000 });
    expect(stage.server.mails[0]?.to).toEqual([email]);
    await stage.server.down();
    for (const address of [email, 'nobody@example.org']) {
      const answer = await forgot(address);
      expect([answer.status, await answer.text()]).toEqual([known.status, expect.stringContaining('Success')]);
    }
    await stage.server.up();
  });
});
