import { APIError } from 'payload';
import type { Endpoint } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { payloadDoor } from '../../src/gate/payloadDoor.ts';
import { boot } from '../helpers/boot.ts';
import type { Booted } from '../helpers/boot.ts';
import { signedIn } from '../helpers/staff.ts';
import type { Caller } from '../helpers/staff.ts';

let house: Booted;
let admin: Caller;
const conflicts = { left: 0, bodies: [] as string[] };

/** An address that loses so many races in the database before it succeeds. */
const losing: Endpoint = {
  path: '/losing',
  method: 'post',
  handler: async (req) => {
    conflicts.bodies.push((await req.text?.()) ?? '');
    if (conflicts.left > 0) {
      conflicts.left -= 1;
      throw Object.assign(new Error('WriteConflict'), { code: 112, errorLabels: ['TransientTransactionError'] });
    }
    return Response.json({ ok: true });
  },
};

beforeAll(async () => {
  house = await boot();
  house.config.endpoints.push(losing);
  admin = await signedIn(house, { role: 'admin' });
});
afterAll(() => house.close());

const lose = async (times: number): Promise<{ status: number; body: any }> => {
  Object.assign(conflicts, { left: times, bodies: [] });
  const answer = await payloadDoor(house.config)(new Request('http://localhost:3000/api/losing', { method: 'POST', body: 'the same body' }));
  return { status: answer.status, body: await answer.json() };
};

describe('a write that loses a race in the database', () => {
  it('is made again with the same body until it succeeds', async () => {
    expect(await lose(7)).toEqual({ status: 200, body: { ok: true } });
    expect(conflicts.bodies).toEqual(Array.from({ length: 8 }, () => 'the same body'));
  });

  it('is given up after eight tries, in words a person can use', async () => {
    const { status, body } = await lose(100);
    expect(status).toBe(409);
    expect(body.errors[0]).toMatchObject({ message: expect.stringContaining('save again'), data: { code: 'write-conflict' } });
    expect(conflicts.bodies).toHaveLength(8);
  });

  it('is not made again for any other refusal', async () => {
    house.config.endpoints.push({ path: '/refusing', method: 'post', handler: () => { conflicts.bodies.push('x'); throw new APIError('no', 409, { code: 'other' }, true); } });
    conflicts.bodies = [];
    const answer = await payloadDoor(house.config)(new Request('http://localhost:3000/api/refusing', { method: 'POST' }));
    expect([answer.status, conflicts.bodies.length]).toEqual([409, 1]);
  });
});

describe('parallel writes', () => {
  it('keep the drafts of all locales of one document', async () => {
    const { body } = await admin('POST', '/articles?locale=en&draft=true', { title: 'Begin' });
    const id: string = body.doc.id;
    for (let round = 0; round < 10; round += 1) {
      const saves = ['en', 'ar', 'fr', 'es', 'de'].map((locale) => admin('PATCH', `/articles/${id}?locale=${locale}&draft=true`, { title: `${locale} ${round}` }));
      expect((await Promise.all(saves)).map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
      const { docs } = await house.payload.find({ collection: 'articles', draft: true, where: { id: { equals: id } }, locale: 'all' });
      expect(docs[0]?.title).toEqual(Object.fromEntries(['en', 'ar', 'fr', 'es', 'de'].map((locale) => [locale, `${locale} ${round}`])));
    }
  });

  it('with one slug: one is made, the others are told that it is the slug', async () => {
    const creates = await Promise.all(Array.from({ length: 6 }, () => admin('POST', '/articles?locale=en', { title: 'Same', slug: 'the-very-same' })));
    expect(creates.filter(({ status }) => status === 201)).toHaveLength(1);
    for (const { status, body } of creates.filter((one) => one.status !== 201)) {
      expect(status).toBe(400);
      expect(JSON.stringify(body)).toMatch(/slug/);
      expect(JSON.stringify(body)).not.toMatch(/WriteConflict|UNIQUE constraint|E11000/);
    }
  });
});
