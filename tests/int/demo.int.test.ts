import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documents } from '../../src/commands/demo/documents.ts';
import type { DemoAccount } from '../../src/commands/demo.ts';
import { createEngine } from '../../src/engines/index.ts';
import { readSettings } from '../../src/env.ts';
import { boot, type Booted } from '../helpers/boot.ts';
import { workerFor, workUntilIdle } from '../helpers/work.ts';

let house: Booted;
let seed: () => Promise<{ accounts: DemoAccount[] | null }>;

beforeAll(async () => {
  house = await boot();
  const { seedDemo } = await import('../../src/commands/demo.ts');
  seed = () => seedDemo({ payload: house.payload, settings: readSettings() });
});
afterAll(() => house.close());

const counts = async (): Promise<Record<string, number>> =>
  Object.fromEntries(await Promise.all([...new Set(documents.map(({ collection }) => collection)), 'users' as const].map(async (collection) =>
    [collection, (await house.payload.find({ collection, draft: true, limit: 0, depth: 0, overrideAccess: true })).totalDocs] as const)));

describe('the demo', () => {
  it('fills an empty house, and is told apart from a house that is full', async () => {
    const { accounts } = await seed();
    expect(accounts?.map(({ role }) => role)).toEqual(['admin', 'editor', 'translator', 'translator', 'translator', 'translator']);
    const first = await counts();
    expect(first).toMatchObject({ articles: 6, 'policy-findings': 2, events: 3, initiatives: 2, downloads: 3, media: 3, users: 6 });
    expect(await seed()).toEqual({ accounts: null });
    expect(await counts()).toEqual(first);
  });

  it('is translated whole', { timeout: 120_000 }, async () => {
    const deps = workerFor(house.payload, createEngine({ engine: 'pseudo' }));
    await workUntilIdle(deps);
    const { docs } = await house.payload.find({ collection: 'translations', limit: 0, depth: 0, overrideAccess: true });
    expect(docs).toHaveLength(documents.length * 4);
    for (const row of docs) {
      expect([row.title, row.locale, row.status, row.error]).toEqual([row.title, row.locale, 'needs-review', null]);
      expect(row.projected).toBe(row.revision);
    }
  });

  it('lets its people in', async () => {
    await house.payload.kv.set('demo:state', { state: 'begun' });
    const { accounts } = await seed();
    for (const { email, password } of accounts ?? [])
      expect((await house.payload.login({ collection: 'users', data: { email, password } })).user?.email).toBe(email);
    expect((await counts()).users).toBe(6);
  });

  it('is sound: every published text can be saved again as it is, and each document waits for its translations', async () => {
    for (const { collection, key, published, locale = 'en' } of documents) {
      const id = (await house.payload.kv.get<{ id: string }>(`demo:${key}`))?.id ?? '';
      const { docs: rows } = await house.payload.find({ collection: 'translations', where: { documentId: { equals: id } }, overrideAccess: true, depth: 0 });
      expect([key, rows.map((row) => row.locale)]).not.toEqual([key, expect.arrayContaining([locale])]);
      expect([key, rows.length]).toEqual([key, 4]);
      if (published) await house.payload.update({ collection, id, locale, data: { _status: 'published' }, depth: 0, overrideAccess: true });
    }
  });

  it('leaves a house with people of its own alone', async () => {
    await house.payload.kv.delete('demo:state');
    expect(await seed()).toEqual({ accounts: null });
  });
});
