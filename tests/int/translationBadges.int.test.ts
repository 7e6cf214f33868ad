import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createStore } from '../../src/store/createStore.ts';
import { mongoDatabase } from '../../src/store/mongo.ts';
import { boot } from '../helpers/boot.ts';
import type { Booted } from '../helpers/boot.ts';

const PAGE = 25;
const error = { code: 'engine-key', message: 'The key is wrong.', params: {} };
const translator = { id: 't', collection: 'users', role: 'translator', worksIn: ['ar'] };

let house: Booted;
let first: string;

beforeAll(async () => {
  house = await boot();
  const { payload } = house;
  for (let n = 0; n < PAGE; n += 1) {
    const { id } = await payload.create({ collection: 'articles', locale: 'en', draft: true, data: { title: `Article ${n}`, sourceLocale: 'en' } as never });
    await createStore(payload).rows.forget({ collection: 'articles', documentId: String(id) });
    if (n === 0) first = String(id);
  }
  const { rows } = createStore(payload);
  const key = { collection: 'articles', documentId: first };
  await rows.ensure(key, 'en', ['ar', 'fr']);
  await rows.setStatus((await rows.find(key, 'ar'))?.id ?? '', 'failed', { error });
});

afterAll(() => house.close());

type List = Parameters<Booted['payload']['find']>[0] & { readonly includeLockStatus?: boolean };

/** The page of articles, and how often the rows' table was asked for it. */
const list = async (more: Partial<List>) => {
  const mongo = mongoDatabase(house.payload);
  const spy = mongo
    ? vi.spyOn(mongo.collections.translations as never, 'find' as never)
    : vi.spyOn((house.payload.db as unknown as { client: { execute: (statement: unknown) => unknown } }).client, 'execute');
  const { docs } = await house.payload.find({ collection: 'articles', locale: 'en', draft: true, limit: PAGE, depth: 0, sort: 'createdAt', ...more } as never);
  const asked = mongo ? spy.mock.calls.length : spy.mock.calls.filter(([statement]) => /from "?`?translations\b/.test(JSON.stringify(statement).replaceAll('\\', ''))).length;
  spy.mockRestore();
  return { asked, docs: docs as unknown as readonly { id: string; translationBadges?: unknown }[] };
};

const adminList = { includeLockStatus: true } as Partial<List>;

describe('the badges of a list', () => {
  it('cost one query for a page of twenty-five', async () => {
    const { asked, docs } = await list(adminList);
    expect(docs).toHaveLength(PAGE);
    expect(asked).toBe(1);
    const untranslated = ['ar', 'fr', 'es', 'de'].map((locale) => ({ locale, state: 'not-translated', reason: null }));
    for (const doc of docs) if (String(doc.id) !== first) expect(doc.translationBadges).toEqual(untranslated);
    expect(docs.find(({ id }) => String(id) === first)?.translationBadges).toEqual([
      { locale: 'ar', state: 'failed', reason: 'engine-key' },
      { locale: 'fr', state: 'waiting', reason: null },
      ...untranslated.slice(2),
    ]);
  });

  it('are there where they are asked for by name', async () => {
    const { asked, docs } = await list({ select: { title: true, sourceLocale: true, translationBadges: true } as never });
    expect(asked).toBe(1);
    expect(docs.every(({ translationBadges }) => Array.isArray(translationBadges))).toBe(true);
  });

  it.each([
    ['our own reads', {}],
    ['a selection without them', { select: { title: true } as never }],
    ['a list that leaves them out', { ...adminList, select: { title: true } as never }],
    ['an empty page', { ...adminList, where: { title: { equals: 'none' } } }],
  ])('cost nothing in %s', async (_, more) => {
    const { asked, docs } = await list(more);
    expect(asked).toBe(0);
    expect(docs.some(({ translationBadges }) => translationBadges !== undefined && translationBadges !== null)).toBe(false);
  });

  it('show a translator the locales they work in', async () => {
    const { docs } = await list({ ...adminList, overrideAccess: false, user: translator as never });
    expect(docs.length).toBe(PAGE);
    for (const { translationBadges } of docs) expect((translationBadges as readonly { locale: string }[]).map(({ locale }) => locale)).toEqual(['ar']);
  });

  it('are stored nowhere, whatever is posted', async () => {
    await house.payload.update({ collection: 'articles', id: first, locale: 'en', draft: true, data: { translationBadges: [{ locale: 'ar', state: 'reviewed' }] } as never });
    const { docs } = await list(adminList);
    expect(docs.find(({ id }) => String(id) === first)?.translationBadges).toContainEqual(expect.objectContaining({ locale: 'ar', state: expect.not.stringMatching('reviewed') as unknown }));
  });
});
