import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createDeeplEngine } from '../../src/engines/deepl/deepl.ts';
import type { DeeplOptions } from '../../src/engines/deepl/settings.ts';
import type { Row } from '../../src/store/rows.ts';
import { createStore } from '../../src/store/createStore.ts';
import { sweep } from '../../src/worker/sweep.ts';
import { workOne } from '../../src/worker/workOne.ts';
import type { WorkerDeps } from '../../src/worker/workOne.ts';
import { boot } from '../helpers/boot.ts';
import type { Booted } from '../helpers/boot.ts';
import { fakeTranslate, startFakeDeepl } from '../helpers/fakeDeepl.ts';
import { richText, wordsOf } from '../helpers/lexical.ts';
import { signedIn } from '../helpers/staff.ts';
import type { Caller } from '../helpers/staff.ts';
import { workerFor, workUntilIdle } from '../helpers/work.ts';

let verso: Booted;
let editor: Caller;
let fake: Awaited<ReturnType<typeof startFakeDeepl>>;
/** The worker's clock, in milliseconds ahead of everybody else's; each case begins after all that went before it. */
let ahead = 3_600_000;

beforeAll(async () => {
  verso = await boot();
  fake = await startFakeDeepl();
  editor = await signedIn(verso, { role: 'editor' });
});
beforeEach(async () => {
  ahead += 24 * 3_600_000;
  fake.set({ apiKey: 'right-key', damage: () => null, characterLimit: 10_000_000 });
  await createStore(verso.payload).engines.wake('deepl');
  fake.paths.length = 0;
  fake.requests.length = 0;
});
afterAll(async () => {
  await fake.close();
  await verso.close();
});

const now = (): Date => new Date(Date.now() + ahead);
const worker = (options: Partial<DeeplOptions> = {}): WorkerDeps => ({
  ...workerFor(verso.payload, createDeeplEngine({ apiKey: 'right-key', serverUrl: fake.url, timeoutMs: 300, sleep: () => Promise.resolve(), now: () => now().getTime(), ...options })),
  now,
});
let documents = 0;
const write = async (...paragraphs: string[]): Promise<string> => {
  const { status, body } = await editor('POST', '/articles?locale=en&draft=true', { title: `Failures number ${(documents += 1)}`, body: richText(...paragraphs.map((words) => `${words} (${documents})`)) });
  expect(status).toBe(201);
  return body.doc.id;
};
const rowsOf = async (documentId: string): Promise<Row[]> =>
  (await createStore(verso.payload).rows.ofDocument({ collection: 'articles', documentId })).sort((a, b) => a.locale.localeCompare(b.locale));
const standing = async (id: string): Promise<string[]> => (await rowsOf(id)).map(({ locale, status, error }) => `${locale} ${status}${error ? ` ${error.code}` : ''}`);
const ALL_WELL = ['ar', 'de', 'es', 'fr'].map((locale) => `${locale} needs-review`);
const failed = (code: string) => ['ar', 'de', 'es', 'fr'].map((locale) => `${locale} failed ${code}`);
const resting = () => createStore(verso.payload).engines.resting('deepl', now());
const translations = (): number => fake.paths.filter((path) => path === 'POST /v2/translate').length;

describe('a key that DeepL refuses', () => {
  it('stops the engine after the calls under way, says so on every row, and goes on by itself with the right key', async () => {
    const deps = worker({ apiKey: 'wrong-key' });
    const ids = [await write('One.'), await write('Two.'), await write('Three.')];
    await workUntilIdle(deps, 30);
    for (const id of ids) expect(await standing(id)).toEqual(failed('engine-key'));
    expect(await resting()).toMatchObject({ code: 'engine-key', until: null });
    const asked = fake.paths.length;
    expect(asked).toBeLessThanOrEqual(8);

    ahead += 3_600_000;
    expect(await sweep(deps)).toBe(0);
    await write('Written while the engine rests.');
    await workUntilIdle(deps, 30);
    expect(fake.paths.length).toBe(asked);

    const mended = worker();
    await mended.store.engines.wake('deepl');
    expect(await sweep(mended)).toBeGreaterThanOrEqual(3);
    ahead += 120_000;
    await workUntilIdle(mended, 30);
    for (const id of ids) expect(await standing(id)).toEqual(ALL_WELL);
    expect(await sweep(mended)).toBe(0);
  });
});

describe('a quota that is used up', () => {
  it('rests until the reset, asks nothing in between, and goes on by itself', async () => {
    const deps = worker();
    const end = new Date(now().getTime() + 5 * 3_600_000);
    fake.set({ damage: () => 456, endTime: end.toISOString() });
    const id = await write('Quota one.', 'Quota two.');
    await workUntilIdle(deps, 30);
    expect(await standing(id)).toEqual(failed('engine-quota'));
    const until = (await resting())?.until;
    expect(Math.abs((until?.getTime() ?? 0) - end.getTime())).toBeLessThan(5000);
    const asked = translations();
    expect(asked).toBeLessThanOrEqual(4);
    ahead += 4 * 3_600_000;
    await write('Written meanwhile.');
    expect(await sweep(deps)).toBe(0);
    await workUntilIdle(deps, 30);
    expect(translations()).toBe(asked);
    fake.set({ damage: () => null });
    ahead += 3_600_000 + 120_000;
    await workUntilIdle(deps, 30);
    expect(await standing(id)).toEqual(ALL_WELL);
  });
});

describe('an engine that is out of order for a while', () => {
  for (const damage of [429, 529, 500, 503, 'cut', 'hang', 'garbled'] as const)
    it(`is asked again later and ends well: ${damage}`, async () => {
      const deps = worker({ timeoutMs: 100 });
      fake.set({ damage: () => damage });
      const id = await write(`A fault of the kind ${damage}.`);
      expect(await workOne(deps, 'test')).toBe(true);
      expect(await workOne(deps, 'test')).toBe(false);
      const code = damage === 429 || damage === 529 ? 'engine-busy' : 'engine-down';
      expect(await standing(id)).toEqual(failed(code));
      expect(translations()).toBeLessThanOrEqual(16);
      expect(await resting()).toBeNull();
      fake.set({ damage: () => null });
      ahead += 120_000;
      await workUntilIdle(deps, 30);
      expect(await standing(id)).toEqual(ALL_WELL);
    });

  it('pauses longer the longer it lasts', async () => {
    const deps = worker();
    fake.set({ damage: () => 500 });
    await write('A long night.');
    let tries = 0;
    for (let minute = 0; minute < 180; minute += 1) {
      while (await workOne(deps, 'test')) tries += 1;
      ahead += 60_000;
    }
    expect(tries).toBeLessThan(40);
    fake.set({ damage: () => null });
    ahead += 3_600_000;
    await workUntilIdle(deps, 30);
  });
});

describe('a failure of a part', () => {
  it('in half of the locales leaves the others translated and shown', async () => {
    const deps = worker();
    fake.set({ damage: ({ target }) => (target === 'ar' || target === 'fr' ? 500 : null) });
    const id = await write('Half of the world.');
    expect(await workOne(deps, 'test')).toBe(true);
    expect(await standing(id)).toEqual(['ar failed engine-down', 'de needs-review', 'es needs-review', 'fr failed engine-down']);
    for (const locale of ['de', 'es']) {
      const { body } = await editor('GET', `/articles/${id}?locale=${locale}&draft=true&depth=0`);
      expect(wordsOf(body.body)).toEqual([fakeTranslate(`Half of the world. (${documents})`, locale)]);
    }
    fake.requests.length = 0;
    fake.set({ damage: () => null });
    ahead += 120_000;
    await workUntilIdle(deps, 30);
    expect(await standing(id)).toEqual(ALL_WELL);
    expect(new Set(fake.requests.map(({ target }) => target))).toEqual(new Set(['ar', 'fr']));
  });

  it('in one text keeps the others, names the reason, and is tried again when a person asks', async () => {
    const deps = worker();
    fake.set({ damage: ({ text }) => (text.includes('unspeakable') ? 400 : null) });
    const id = await write('A good text.', 'An unspeakable text.', 'Another good text.');
    await workUntilIdle(deps, 30);
    expect(await standing(id)).toEqual(failed('engine-rejected'));
    for (const row of await rowsOf(id)) {
      expect(row.segments?.map(({ target }) => target !== null)).toEqual([true, true, false, true]);
      expect(row.error?.message).toMatch(/no translation for 1 of/);
    }
    const shown = wordsOf((await editor('GET', `/articles/${id}?locale=de&draft=true&depth=0`)).body.body);
    expect(shown).toEqual([fakeTranslate(`A good text. (${documents})`, 'de'), `An unspeakable text. (${documents})`, fakeTranslate(`Another good text. (${documents})`, 'de')]);
    const asked = translations();
    ahead += 3_600_000;
    expect(await sweep(deps)).toBe(0);
    await workUntilIdle(deps, 30);
    expect(translations()).toBe(asked);

    fake.set({ damage: () => null });
    fake.requests.length = 0;
    const [ar] = await rowsOf(id);
    const answer = await editor('POST', `/translations/${ar?.id}/retry`);
    expect([answer.status, answer.body.status]).toEqual([200, 'pending']);
    await workUntilIdle(deps, 30);
    expect((await standing(id))[0]).toBe('ar needs-review');
    expect(fake.requests.filter(({ target }) => target === 'ar').flatMap(({ texts }) => texts)).toEqual([`An unspeakable text. (${documents})`]);
  });

  it('gives a document that is edited by people meanwhile its due, and keeps their text', async () => {
    const deps = worker();
    fake.set({ damage: () => 500 });
    const id = await write('First.', 'Second.');
    await workOne(deps, 'test');
    expect((await editor('PATCH', `/articles/${id}?locale=ar&draft=true`, { title: 'عنوان كتبه إنسان' })).status).toBe(200);
    fake.set({ damage: () => null });
    ahead += 120_000;
    await workUntilIdle(deps, 30);
    expect(await standing(id)).toEqual(ALL_WELL);
    const { body } = await editor('GET', `/articles/${id}?locale=ar&draft=true&depth=0`);
    expect(body.title).toBe('عنوان كتبه إنسان');
    expect(wordsOf(body.body)).toEqual([`First. (${documents})`, `Second. (${documents})`].map((words) => fakeTranslate(words, 'ar')));
  });
});
