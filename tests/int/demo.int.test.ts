import type { Payload } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documents } from '../../src/commands/demo/documents.ts';
import { people } from '../../src/commands/demo/people.ts';
import { stagings } from '../../src/commands/demo/stagings.ts';
import type { Staging } from '../../src/commands/demo/stagings.ts';
import { TARGETS } from '../../src/commands/demo/texts.ts';
import type { Target } from '../../src/commands/demo/texts.ts';
import type { DemoAccount } from '../../src/commands/demo.ts';
import type { LocaleCode } from '../../src/domain/locales.ts';
import { createEngine } from '../../src/engines/index.ts';
import { readSettings } from '../../src/env.ts';
import { createStore } from '../../src/store/createStore.ts';
import { findPerson } from '../../src/store/people.ts';
import type { Row } from '../../src/store/rows.ts';
import { boot, type Booted } from '../helpers/boot.ts';
import { chance } from '../helpers/random.ts';
import { workerFor, workUntilIdle } from '../helpers/work.ts';

let house: Booted;
let seed: (payload?: Payload) => Promise<{ accounts: DemoAccount[] | null }>;

beforeAll(async () => {
  house = await boot();
  const { seedDemo } = await import('../../src/commands/demo.ts');
  seed = (payload = house.payload) => seedDemo({ payload, settings: readSettings() });
});
afterAll(() => house.close());

const counts = async (): Promise<Record<string, number>> =>
  Object.fromEntries(await Promise.all([...new Set(documents.map(({ collection }) => collection)), 'users' as const].map(async (collection) =>
    [collection, (await house.payload.find({ collection, draft: true, limit: 0, depth: 0, overrideAccess: true })).totalDocs] as const)));

const idOf = async (key: string): Promise<string> => (await house.payload.kv.get<{ id: string }>(`demo:${key}`))?.id ?? '';
const keyOf = async (key: string) => ({ collection: documents.find((one) => one.key === key)?.collection ?? '', documentId: await idOf(key) });
const translatorOf = async (locale: LocaleCode): Promise<string | undefined> =>
  (await findPerson(house.payload, people.find(({ worksIn }) => worksIn.includes(locale))?.email ?? ''))?.id;

type As<Name extends Staging['as']> = Extract<Staging, { as: Name }>;

/** Each row of the documents that are staged so. */
const eachRow = async <Name extends Staging['as']>(as: Name, look: (staging: As<Name>, locale: Target, row: Row) => Promise<void> | void): Promise<void> => {
  const { rows } = createStore(house.payload);
  const found = stagings.filter((staging): staging is As<Name> => staging.as === as);
  expect(found.length).toBeGreaterThan(0);
  for (const staging of found)
    for (const locale of TARGETS) {
      const row = await rows.find(await keyOf(staging.key), locale);
      if (!row) throw new Error(`${staging.key} has no row in ${locale}.`);
      await look(staging, locale, row);
    }
};

const PAGES = new Set<unknown>(['articles', 'events', 'initiatives', 'policy-findings']);

/** The process dies at a write of a page, as far as the seeding can tell. */
const dyingAt = (write: number): Payload => {
  let left = write;
  return new Proxy(house.payload, {
    get: (payload, name) => {
      const value: unknown = Reflect.get(payload, name);
      if (typeof value !== 'function') return value;
      if (name !== 'update' && name !== 'create') return value.bind(payload) as unknown;
      return async (args: { readonly collection: string }): Promise<unknown> => {
        if (PAGES.has(args.collection)) left -= 1;
        if (left < 0) throw new Error('The process died.');
        return (value as (all: unknown) => Promise<unknown>).call(payload, args);
      };
    },
  });
};

describe('the demo', () => {
  it('fills an empty house, however often it is cut off, and is told apart from a house that is full', async () => {
    const seedOfWalk = Math.floor(Math.random() * 2 ** 32);
    const { below } = chance(seedOfWalk);
    let accounts: DemoAccount[] | null = null;
    let cuts = 0;
    while (accounts === null && cuts < 100)
      await seed(dyingAt(1 + below(14))).then((done) => { accounts = done.accounts; }, (error: unknown) => {
        expect(String(error), `seed ${seedOfWalk}`).toContain('died');
        cuts += 1;
      });
    expect(cuts).toBeGreaterThan(2);
    expect((accounts as DemoAccount[] | null)?.map(({ role }) => role)).toEqual(['admin', 'editor', 'translator', 'translator', 'translator', 'translator']);
    const first = await counts();
    expect(first).toMatchObject({ articles: 6, 'policy-findings': 2, events: 3, initiatives: 2, downloads: 3, media: 3, users: 6 });
    expect(await seed()).toEqual({ accounts: null });
    expect(await counts()).toEqual(first);
  });

  it('is translated whole, and the worker changes nothing that people did', async () => {
    const store = createStore(house.payload);
    const before = new Map((await store.rows.inStatus(['reviewed', 'needs-review', 'failed'])).map(({ id, revision }) => [id, revision]));
    expect(before.size).toBe(stagings.length * 4);
    await workUntilIdle(workerFor(house.payload, createEngine({ engine: 'pseudo' })));
    const { docs } = await house.payload.find({ collection: 'translations', limit: 0, depth: 0, overrideAccess: true });
    expect(docs).toHaveLength(documents.length * 4);
    for (const row of docs) {
      expect([row.title, row.locale, row.revision]).toEqual([row.title, row.locale, before.get(row.id) ?? row.revision]);
      expect([row.title, row.projected]).toEqual([row.title, row.revision]);
      if (!before.has(row.id)) expect([row.title, row.locale, row.status, row.error]).toEqual([row.title, row.locale, 'needs-review', null]);
    }
  });

  it('shows pages that people translated, approved and published', async () => {
    const store = createStore(house.payload);
    await eachRow('live', async ({ key, texts }, locale, row) => {
      expect([key, locale, row.status, row.need, row.live, row.liveOutdated]).toEqual([key, locale, 'reviewed', null, true, false]);
      const by = await translatorOf(locale);
      for (const segment of row.segments ?? []) {
        expect(segment).toMatchObject({ target: texts[segment.source]?.[locale], origin: 'human', state: 'reviewed', written: { by }, approved: { by } });
        expect(segment.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
      }
      const page = await store.publications.live(await keyOf(key), locale);
      expect(page).toMatchObject({ version: 1, by, provenance: { kind: 'human', engine: null, outdated: false } });
      expect(page?.content?.segments.map(({ target }) => target)).toEqual(row.segments?.map(({ target }) => target));
      expect(page?.slug ?? '').not.toMatch(/⟦|pseudo/i);
    });
  });

  it('shows what a changed source leaves: the approved page stays, an offer stands beside what changed', async () => {
    const store = createStore(house.payload);
    await eachRow('outdated', async ({ key, texts, revision, edits }, locale, row) => {
      expect([key, locale, row.status, row.need, row.live, row.liveOutdated]).toEqual([key, locale, 'needs-review', 'outdated-live', true, true]);
      const changed = (row.segments ?? []).filter(({ outdated }) => outdated);
      expect(changed.map(({ source }) => source)).toEqual(Object.values(edits));
      for (const { source, previous, target, proposal } of changed) {
        expect(edits[previous?.source ?? '']).toBe(source);
        expect(target).toBe(texts[previous?.source ?? '']?.[locale]);
        expect(proposal).toEqual({ target: revision[source]?.[locale], engine: 'demo' });
      }
      const page = await store.publications.live(await keyOf(key), locale);
      expect(page?.provenance).toMatchObject({ kind: 'human', outdated: true });
      for (const old of Object.keys(edits)) expect(page?.content?.segments.map(({ target }) => target)).toContain(texts[old]?.[locale]);
    });
    for (const { key, edits } of stagings.filter((staging) => staging.as === 'outdated')) {
      const page = await store.publications.live(await keyOf(key), 'en');
      expect(page?.version).toBe(2);
      for (const text of Object.values(edits)) expect(JSON.stringify(page?.content?.texts)).toContain(text);
    }
  });

  it('shows work half done, texts with findings, and a failure', async () => {
    await eachRow('half', async ({ key, approved }, locale, row) => {
      expect([key, locale, row.status, row.need, row.live ?? false]).toEqual([key, locale, 'needs-review', 'review', false]);
      const by = await translatorOf(locale);
      expect(row.segments?.map(({ state }) => state)).toEqual(row.segments?.map((_, at) => (at < approved ? 'reviewed' : 'translated')));
      for (const segment of (row.segments ?? []).slice(0, approved)) expect(segment).toMatchObject({ origin: 'machine', engine: 'demo', approved: { by } });
    });
    await eachRow('drafted', ({ key }, locale, row) => {
      expect([key, locale, row.status, row.need, row.counts?.errors]).toEqual([key, locale, 'needs-review', 'error', 1]);
      expect(row.counts?.warnings).toBeGreaterThan(0);
    });
    await eachRow('refused', (staging, locale, row) => {
      const isRefused = locale === staging.locale;
      expect([locale, row.status, row.need, row.error?.code]).toEqual([locale, ...(isRefused ? ['failed', 'failed', 'engine-rejected'] : ['needs-review', 'review', undefined])]);
      expect(row.segments?.filter(({ target }) => target === null).map(({ source }) => source)).toEqual(isRefused ? [staging.text] : []);
    });
  });

  it('lets its people in, and does nothing twice', async () => {
    const store = createStore(house.payload);
    const revisions = async () => (await store.rows.inStatus(['pending', 'translating', 'needs-review', 'reviewed', 'failed'])).map(({ id, revision, status }) => [id, revision, status]);
    const entries = async () => (await house.payload.find({ collection: 'publications', limit: 0, depth: 0, overrideAccess: true })).totalDocs;
    const before = [await revisions(), await entries(), await store.leases.waiting()];
    await house.payload.kv.set('demo:state', { state: 'begun' });
    const { accounts } = await seed();
    for (const { email, password } of accounts ?? [])
      expect((await house.payload.login({ collection: 'users', data: { email, password } })).user?.email).toBe(email);
    expect((await counts()).users).toBe(6);
    expect([await revisions(), await entries(), await store.leases.waiting()]).toEqual(before);
  });

  it('is sound: every published text can be saved again as it is, and each document waits for its translations', async () => {
    for (const { collection, key, published, locale = 'en' } of documents) {
      const id = await idOf(key);
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
