import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { readSettings } from '../../src/env.ts';
import { engineError } from '../../src/engines/engineError.ts';
import type { Engine } from '../../src/engines/engine.ts';
import { tellOfFailures } from '../../src/flows/notify/tellOfFailures.ts';
import { tellOfRest } from '../../src/flows/notify/tellOfRest.ts';
import { createStore } from '../../src/store/createStore.ts';
import { startWorker } from '../../src/worker/worker.ts';
import { workOne } from '../../src/worker/workOne.ts';
import { richText } from '../helpers/lexical.ts';
import { setPostStage } from '../helpers/postStage.ts';
import type { PostStage } from '../helpers/postStage.ts';
import { signedIn } from '../helpers/staff.ts';
import { workerFor } from '../helpers/work.ts';

const HOUR_MS = 3_600_000;
let stage: PostStage;
let now: PostStage['now'];
beforeAll(async () => {
  stage = await setPostStage();
  now = stage.now;
});
afterAll(() => stage.close());
beforeEach(() => stage.clear());

/** An engine that fails each time with what is in its way. */
const failing = (fault: () => Error): Engine => ({
  ...({ name: 'deepl', version: '1', publishable: true, supports: () => true } as unknown as Engine),
  translate: async () => {
    throw fault();
  },
});

describe('alarms for admins', () => {
  const rest = (workers = 1): Promise<number[]> => Promise.all(Array.from({ length: workers }, () => tellOfRest(stage.worker(), 'deepl')));
  const engines = () => createStore(stage.payload).engines;

  it('one for each rest, not for each document', async () => {
    const admins = [await stage.person({ role: 'admin', name: 'Ada' }), await stage.person({ role: 'admin', language: 'ar' })];
    await stage.person();
    await stage.person({ role: 'editor' });
    const editor = await signedIn(stage, { role: 'editor' });
    for (let n = 0; n < 3; n += 1)
      expect((await editor('POST', '/articles?locale=en&draft=true', { title: `Stands still ${n}`, body: richText('A paragraph.') })).status).toBe(201);
    expect(await rest()).toEqual([0]);
    const deps = workerFor(stage.payload, failing(() => engineError('engine-key', 'deepl', 'DeepL refuses the key (403).')));
    while (await workOne(deps, 'test')) await rest();
    expect((await engines().resting('deepl', now.clock))?.code).toBe('engine-key');
    await rest(4);
    expect(stage.server.mails.map(({ to }) => to[0]).sort()).toEqual(admins.map(({ email }) => email).sort());
    for (const mail of stage.server.mails) expect(mail.html).toContain('DeepL refuses the key (403).');
    expect(stage.server.mails.filter(({ html }) => html.includes('Hello Ada,'))).toHaveLength(1);
    expect(stage.server.mails[0]?.headers['list-unsubscribe']).toBeUndefined();

    // A new start is a new try; what fails then is a new rest.
    await engines().wake('deepl');
    expect(await rest()).toEqual([0]);
    await engines().rest({ name: 'deepl', code: 'engine-key', message: 'Still wrong.', until: null }, now.clock);
    await engines().rest({ name: 'deepl', code: 'engine-key', message: 'Still wrong.', until: null }, now.clock);
    expect((await rest(4)).reduce((sum, one) => sum + one, 0)).toBe(2);
  });

  it('a quota that is found spent hour after hour is one rest; next month\'s is another', async () => {
    await stage.person({ role: 'admin' });
    const spent = async (): Promise<void> => {
      await engines().rest({ name: 'deepl', code: 'engine-quota', message: 'Used up.', until: new Date(now.clock.getTime() + HOUR_MS) }, now.clock);
      await rest(2);
    };
    for (let hour = 0; hour < 30; hour += 1) {
      await spent();
      now.clock = new Date(now.clock.getTime() + HOUR_MS + 5000);
    }
    expect(stage.only().html).toContain('is tried again at');
    now.clock = new Date(now.clock.getTime() + 30 * 24 * HOUR_MS);
    await spent();
    expect(stage.server.mails).toHaveLength(2);
    await engines().rest({ name: 'deepl', code: 'engine-key', message: 'Wrong.', until: null }, now.clock);
    await rest(2);
    expect(stage.server.mails).toHaveLength(3);
  });

  it('documents that keep failing come together, an hour apart, each once until it is mended', async () => {
    await stage.person({ role: 'admin' });
    const tell = (workers = 1): Promise<number[]> => Promise.all(Array.from({ length: workers }, () => tellOfFailures(stage.worker(), 3)));
    const lease = (work: string, attempts: number): Promise<unknown> =>
      stage.payload.db.create({ collection: 'leases', data: { work, attempts, fence: 1 } as never, req: { payload: stage.payload } as never });
    const attempts = (work: string, value: number): Promise<unknown> =>
      stage.payload.db.updateMany({ collection: 'leases', where: { work: { equals: work } }, data: { attempts: value } as never, req: { payload: stage.payload } as never });
    await lease('articles:a', 3);
    expect(await tell(2)).toEqual([0, 0]);
    await attempts('articles:a', 4);
    await stage.text({ documentId: 'a', title: '<b>Bad</b>\r\nX-Evil: 1', status: 'failed', error: { code: 'unexpected', message: 'It broke\r\nhere.', params: {} } });
    for (let n = 0; n < 24; n += 1) await lease(`articles:many${n}`, 9);
    expect((await tell(4)).reduce((sum, one) => sum + one, 0)).toBe(25);
    const mail = stage.only();
    expect(mail.subject).toBe('25 documents can’t be translated');
    expect(mail.html).toContain('&lt;b&gt;Bad&lt;/b&gt; X-Evil: 1');
    expect(mail.html).toContain('It broke here.');
    expect(mail.html).toContain('/admin/collections/articles/a"');
    expect(mail.text).toContain('and 5 more');

    now.clock = new Date(now.clock.getTime() + HOUR_MS / 2);
    await lease('articles:b', 4);
    expect(await tell()).toEqual([0]);
    now.clock = new Date(now.clock.getTime() + HOUR_MS / 2);
    expect((await tell(3)).reduce((sum, one) => sum + one, 0)).toBe(1);
    now.clock = new Date(now.clock.getTime() + 48 * HOUR_MS);
    expect(await tell()).toEqual([0]);
    await attempts('articles:b', 0);
    expect(await tell()).toEqual([0]);
    await attempts('articles:b', 5);
    expect(await tell()).toEqual([1]);
    expect(stage.server.mails).toHaveLength(3);
  });
});

describe('the worker', () => {
  it('is a postman too, and a broken post stops none of its work', async () => {
    const { email } = await stage.person();
    const admin = await stage.person({ role: 'admin' });
    await stage.text();
    const store = createStore(stage.payload);
    const settings = { ...readSettings(), mail: { ...readSettings().mail, digestHour: 0 } };
    const running = startWorker({ payload: stage.payload, settings });
    try {
      await vi.waitFor(() => expect(stage.server.mails.map(({ to }) => to[0])).toContain(email), { timeout: 60_000 });
      await store.engines.rest({ name: settings.engine, code: 'engine-key', message: 'No.', until: null });
      await vi.waitFor(() => expect(stage.server.mails.map(({ to }) => to[0])).toContain(admin.email), { timeout: 60_000 });
    } finally {
      await running.stop();
    }
    expect(stage.server.mails).toHaveLength(2);
  });
});
