import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testEvent } from '../../src/domain/webhook/webhookEvent.ts';
import { webhookDeliveryStore } from '../../src/store/webhookDeliveries.ts';
import { boot } from '../helpers/boot.ts';
import type { Booted } from '../helpers/boot.ts';
import { signedIn } from '../helpers/staff.ts';
import type { Caller } from '../helpers/staff.ts';

const SECRET = /^whsec_[A-Za-z0-9+/]{43}=$/;

let verso: Booted;
let admin: Caller;
let others: Caller[];
beforeAll(async () => {
  verso = await boot();
  admin = await signedIn(verso, { role: 'admin' });
  others = [await signedIn(verso, { role: 'editor' }), await signedIn(verso, { role: 'translator', worksIn: ['ar'] })];
});
afterAll(() => verso.close());

const make = async (fields: object = {}): Promise<any> => {
  const { status, body } = await admin('POST', '/webhooks', { name: 'A site', url: 'https://example.org/hooks', ...fields });
  expect(status, JSON.stringify(body)).toBe(201);
  return body.doc;
};
const read = async (id: string): Promise<any> => (await admin('GET', `/webhooks/${id}`)).body;
/** A delivery that was given up. */
const dead = async (webhook: string): Promise<string> => {
  const deliveries = webhookDeliveryStore(verso.payload);
  const now = new Date();
  await deliveries.put(webhook, [{ seq: 1, event: testEvent(now) }], now);
  const [id = ''] = await deliveries.due(webhook, now);
  const taken = await deliveries.take(id, now, new Date(now.getTime() + 60_000));
  if (taken) await deliveries.dead(taken, { status: 500, error: 'status' }, now);
  return id;
};

describe('a webhook', () => {
  it('gets a secret of its own, which nobody can choose, change or copy', async () => {
    const [one, two] = [await make({ secret: 'whsec_bXk=', seen: 1_000_000 }), await make()];
    expect(one.secret).toMatch(SECRET);
    expect(two.secret).toMatch(SECRET);
    expect(one.secret).not.toBe(two.secret);
    expect(one.seen).toBe(0);
    await admin('PATCH', `/webhooks/${one.id}`, { secret: 'whsec_bXk=', seen: 1_000_000, name: 'Another name' });
    expect(await read(one.id)).toMatchObject({ secret: one.secret, seen: 0, name: 'Another name' });
    await admin('POST', `/webhooks/${one.id}/duplicate`, {});
    const { docs } = await verso.payload.find({ collection: 'webhooks', where: { secret: { equals: one.secret } } });
    expect(docs).toHaveLength(1);
  });

  it('gets a new secret when an admin asks', async () => {
    const { id, secret } = await make();
    const { status, body } = await admin('POST', `/webhooks/${id}/rotate`);
    expect([status, SECRET.test(body.secret as string), body.secret === secret]).toEqual([200, true, false]);
    expect((await read(id)).secret).toBe(body.secret);
  });

  it('is refused an address that it could never call, with a line in the person\'s language', async () => {
    const wrong = ['http://127.0.0.1/', 'http://0x7f.1/', 'http://2130706433/', 'http://[::1]/', 'http://[::ffff:169.254.169.254]/', 'http://localhost:3000/', 'http://db/', 'https://me:word@example.org/', 'ftp://example.org/', 'example.org', ''];
    const { id } = await make();
    for (const url of wrong) {
      for (const [method, path] of [['POST', '/webhooks'], ['PATCH', `/webhooks/${id}`]] as const) {
        const { status, body } = await admin(method, path, { name: 'x', url });
        expect([status, body.errors[0].data.errors[0].path], `${method} ${url}`).toEqual([400, 'url']);
        expect(body.errors[0].data.errors[0].message, url).toMatch(/address/);
      }
    }
    const arabic = await verso.payload.create({ collection: 'webhooks', data: { name: 'x', url: 'http://10.0.0.1/' }, req: { i18n: { language: 'ar', t: (key: string) => key } as never } }).then(() => '', (error: any) => error.data.errors[0].message as string);
    expect(arabic).toMatch(/شبكة داخلية/);
    expect((await read(id)).url).toBe('https://example.org/hooks');
  });

  it('takes its deliveries along when it is deleted', async () => {
    const { id } = await make();
    await dead(id);
    expect((await admin('DELETE', `/webhooks/${id}`)).status).toBe(200);
    expect(await webhookDeliveryStore(verso.payload).latest(id)).toEqual([]);
  });
});

describe('a test', () => {
  it('waits in the queue with a number of its own, as often as one likes', async () => {
    const { id } = await make();
    const answers = await Promise.all(Array.from({ length: 5 }, () => admin('POST', `/webhooks/${id}/test`)));
    expect(answers.map(({ status }) => status)).toEqual([202, 202, 202, 202, 202]);
    const { body } = await admin('GET', `/webhooks/${id}/deliveries`);
    expect(body.active).toBe(true);
    expect(body.deliveries).toHaveLength(5);
    expect(new Set(body.deliveries.map(({ seq }: any) => seq)).size).toBe(5);
    for (const one of body.deliveries) expect(one).toMatchObject({ state: 'waiting', attempts: 0, event: { type: 'test', title: null, locale: null } });
  });
});

describe('what was given up', () => {
  it('is sent again when an admin asks, once', async () => {
    const { id } = await make();
    const delivery = await dead(id);
    const answers = await Promise.all(Array.from({ length: 4 }, () => admin('POST', `/webhook-deliveries/${delivery}/resend`)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([202, 409, 409, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.errors[0].data.code).toBe('still-waiting');
    expect((await admin('GET', `/webhooks/${id}/deliveries`)).body.deliveries).toMatchObject([{ id: delivery, state: 'waiting', attempts: 0, error: null }]);
  });
});

describe('the doors', () => {
  it('open to admins alone', async () => {
    const { id, secret } = await make();
    const delivery = await dead(id);
    const before = await read(id);
    const doors = [['GET', `/webhooks/${id}/deliveries`], ['POST', `/webhooks/${id}/rotate`], ['POST', `/webhooks/${id}/test`], ['POST', `/webhook-deliveries/${delivery}/resend`], ['GET', `/webhooks/${id}`], ['GET', '/webhooks'],
      ['GET', '/webhook-deliveries'], ['GET', `/webhook-deliveries/${delivery}`], ['PATCH', `/webhooks/${id}`], ['DELETE', `/webhooks/${id}`], ['POST', '/webhooks'], ['DELETE', `/webhook-deliveries/${delivery}`]] as const;
    for (const other of others)
      for (const [method, path] of doors) {
        const { status, body } = await other(method, path, method === 'GET' ? undefined : { name: 'x', url: 'https://example.com/' });
        expect(status, `${method} ${path}`).toBeGreaterThanOrEqual(400);
        expect(JSON.stringify(body)).not.toContain(secret);
      }
    expect(await read(id)).toEqual(before);
    expect((await admin('GET', `/webhooks/${id}/deliveries`)).body.deliveries).toMatchObject([{ state: 'dead' }]);
  });

  it('tell what is not there', async () => {
    for (const id of ['0', '00000000-0000-4000-8000-000000000000', '507f1f77bcf86cd799439011', '%00', 'a'.repeat(3000)]) {
      for (const [method, path] of [['GET', `/webhooks/${id}/deliveries`], ['POST', `/webhooks/${id}/rotate`], ['POST', `/webhooks/${id}/test`], ['POST', `/webhook-deliveries/${id}/resend`]] as const)
        expect((await admin(method, path)).status, `${method} ${path}`).toBe(404);
    }
  });

  it('write no delivery for anybody', async () => {
    const { id } = await make();
    const delivery = await dead(id);
    expect((await admin('POST', '/webhook-deliveries', { webhook: id, seq: 2, state: 'dead' })).status).toBe(403);
    expect((await admin('PATCH', `/webhook-deliveries/${delivery}`, { state: 'delivered' })).status).toBe(403);
    expect((await admin('DELETE', `/webhook-deliveries/${delivery}`)).status).toBe(403);
  });
});
