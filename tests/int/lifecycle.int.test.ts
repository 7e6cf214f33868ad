import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPseudoEngine } from '../../src/engines/pseudo.ts';
import type { Engine } from '../../src/engines/engine.ts';
import { createStore } from '../../src/store/createStore.ts';
import type { Store } from '../../src/store/createStore.ts';
import type { WorkerDeps } from '../../src/worker/workOne.ts';
import { sweep } from '../../src/worker/sweep.ts';
import { boot } from '../helpers/boot.ts';
import type { Booted } from '../helpers/boot.ts';
import { paragraph, richText, wordsOf } from '../helpers/lexical.ts';
import { signedIn } from '../helpers/staff.ts';
import type { Caller } from '../helpers/staff.ts';
import { workerFor, workUntilIdle } from '../helpers/work.ts';

let verso: Booted;
let editor: Caller;
let deps: WorkerDeps;
let store: Store;
const asked: string[] = [];

/** The pseudo engine, with a note of every text it was asked for. */
const noting = (): Engine => {
  const engine = createPseudoEngine();
  return { ...engine, translate: (request, onAnswer) => (asked.push(...request.texts.map(({ text }) => text)), engine.translate(request, onAnswer)) };
};

beforeAll(async () => {
  verso = await boot();
  editor = await signedIn(verso, { role: 'editor' });
  deps = workerFor(verso.payload, noting());
  store = createStore(verso.payload);
});
afterAll(() => verso.close());

const key = (documentId: string) => ({ collection: 'articles', documentId });
const write = async (title: string, ...paragraphs: string[]): Promise<string> => {
  const made = await editor('POST', '/articles?locale=en&draft=true', { title, body: richText(...paragraphs) });
  expect(made.status, JSON.stringify(made.body)).toBe(201);
  await workUntilIdle(deps);
  asked.length = 0;
  return made.body.doc.id as string;
};
const draftOf = async (id: string, locale: string) => (await editor('GET', `/articles/${id}?locale=${locale}&draft=true&depth=0`)).body;
const correct = async (id: string, words: string): Promise<void> => {
  const form = await draftOf(id, 'ar');
  form.body.root.children[0].children = paragraph(words).children;
  expect((await editor('PATCH', `/articles/${id}?locale=ar&draft=true`, form)).status).toBe(200);
};
const codeOf = (answer: { body: any }): unknown => answer.body.errors?.[0]?.data?.code;

describe('the life of a document', () => {
  it('rests in the trash with its rows, and goes on when it is taken out', async () => {
    const id = await write('Trash and back', 'A paragraph that will rest.');
    await editor('PATCH', `/articles/${id}?locale=en&draft=true`, { body: richText('Changed just before it went.') });
    expect((await editor('PATCH', `/articles/${id}?locale=en&draft=true`, { deletedAt: new Date().toISOString() })).status).toBe(200);
    await workUntilIdle(deps);
    expect(await store.rows.ofDocument(key(id))).toHaveLength(4);
    expect((await editor('PATCH', `/articles/${id}?locale=en&draft=true&trash=true`, { deletedAt: null })).status).toBe(200);
    await workUntilIdle(deps);
    const row = await store.rows.find(key(id), 'fr');
    expect(row?.segments?.map(({ source }) => source)).toContain('Changed just before it went.');
    expect(row?.status).toBe('needs-review');
  });

  it('is duplicated with its translations, sends nothing, and puts nothing live', async () => {
    const id = await write('To be duplicated', 'The first of two paragraphs.', 'The second of two paragraphs.');
    await correct(id, 'ترجمة بشرية للفقرة الأولى');
    expect((await editor('PATCH', `/articles/${id}?locale=en`, { _status: 'published' })).status).toBe(200);
    await workUntilIdle(deps);
    asked.length = 0;
    const copy = await editor('POST', `/articles/${id}/duplicate?locale=ar`, {});
    expect(copy.status, JSON.stringify(copy.body)).toBeLessThan(300);
    const copied = copy.body.doc.id as string;
    await workUntilIdle(deps);
    expect(asked).toEqual([]);
    const ar = await draftOf(copied, 'ar');
    expect(wordsOf(ar.body)[0]).toBe('ترجمة بشرية للفقرة الأولى');
    const en = await draftOf(copied, 'en');
    expect(en.title).toContain('To be duplicated');
    expect(en._status).toBe('draft');
    expect(en.slug).not.toBe((await draftOf(id, 'en')).slug);
    expect((await store.rows.ofDocument(key(copied))).every(({ status }) => status === 'needs-review')).toBe(true);
  });

  it('goes back to an earlier version as a draft, in the source alone, and costs nothing', async () => {
    const id = await write('Restored', 'The original wording of it.');
    await editor('PATCH', `/articles/${id}?locale=en&draft=true`, { body: richText('Something else entirely here.') });
    await workUntilIdle(deps);
    asked.length = 0;
    const { body } = await editor('GET', `/articles/versions?where[parent][equals]=${id}&locale=en&sort=createdAt&limit=50&depth=0`);
    const first = body.docs.find((version: any) => wordsOf(version.version.body)[0] === 'The original wording of it.');
    const answer = await editor('POST', `/articles/versions/${first.id}`, {});
    expect(answer.status, JSON.stringify(answer.body)).toBe(200);
    await workUntilIdle(deps);
    expect(wordsOf((await draftOf(id, 'en')).body)).toEqual(['The original wording of it.']);
    const row = await store.rows.find(key(id), 'de');
    expect(wordsOf((await draftOf(id, 'de')).body)).toEqual(row?.segments?.filter(({ field }) => field === 'body').map(({ target }) => target));
    expect(asked).toEqual([]);
  });

  it('brings a cut paragraph back with what a person wrote', async () => {
    const id = await write('Cut and paste', 'A paragraph to be cut.', 'Another one that stays where it is.');
    await correct(id, 'نص بشري يجب ألا يضيع');
    await editor('PATCH', `/articles/${id}?locale=en&draft=true`, { body: richText('Another one that stays where it is.') });
    await workUntilIdle(deps);
    expect(wordsOf((await draftOf(id, 'ar')).body)).toHaveLength(1);
    await editor('PATCH', `/articles/${id}?locale=en&draft=true`, { body: richText('Another one that stays where it is.', 'A paragraph to be cut.') });
    await workUntilIdle(deps);
    expect(wordsOf((await draftOf(id, 'ar')).body)[1]).toBe('نص بشري يجب ألا يضيع');
    expect(asked).toEqual([]);
  });

  it('is not translated into its source by "copy to locale"', async () => {
    const id = await write('Copied to a locale', 'The first paragraph to be copied.', 'The second paragraph to be copied.');
    const en = await draftOf(id, 'en');
    await verso.payload.update({ collection: 'articles', id, locale: 'ar', draft: true, data: { title: en.title, body: en.body } });
    await workUntilIdle(deps);
    const row = await store.rows.find(key(id), 'ar');
    expect(row?.segments?.every(({ origin }) => origin === 'machine')).toBe(true);
    expect((await draftOf(id, 'ar')).title).toBe(row?.segments?.[0]?.target);
  });

  it('can be written in Arabic, and then comes out in English', async () => {
    const made = await editor('POST', '/articles?locale=ar&draft=true', { title: 'اجتماع رؤساء البلديات', body: richText('اجتمع رؤساء البلديات في المدينة القديمة.') });
    const id = made.body.doc.id as string;
    await workUntilIdle(deps);
    const rows = await store.rows.ofDocument(key(id));
    expect(rows.map(({ locale }) => locale).sort()).toEqual(['de', 'en', 'es', 'fr']);
    expect((await draftOf(id, 'en')).title).not.toBe('');
    expect((await draftOf(id, 'ar')).sourceLocale).toBe('ar');
  });

  it('keeps its source locale once a person worked on a translation', async () => {
    const id = await write('Source locale', 'A paragraph of the source.');
    await correct(id, 'نص كتبه إنسان');
    const answer = await editor('PATCH', `/articles/${id}?locale=en&draft=true`, { sourceLocale: 'fr' });
    expect(answer.status).toBe(409);
    expect(codeOf(answer)).toBe('source-locale-fixed');
  });
});

describe('operations in which drafts would be lost', () => {
  it('refuses them with a reason, and the drafts are all there afterwards', async () => {
    const id = await write('Not to be lost', 'A draft in every language.');
    const before = await Promise.all(['en', 'ar', 'fr'].map((locale) => draftOf(id, locale)));
    const bulk = await editor('PATCH', `/articles?where[id][equals]=${id}&locale=en`, { publishedAt: '2024-01-01T00:00:00.000Z' });
    expect([bulk.status, codeOf(bulk)]).toEqual([400, 'bulk-destroys-drafts']);
    const unpublish = await editor('PATCH', `/articles/${id}?locale=en&unpublishAllLocales=true`, { _status: 'draft' });
    expect([unpublish.status, codeOf(unpublish)]).toEqual([400, 'unpublish-one-locale']);
    const status = await editor('PATCH', `/articles/${id}?locale=en`, { _status: { ar: 'published' } });
    expect([status.status, codeOf(status)]).toEqual([400, 'status-per-locale']);
    const after = await Promise.all(['en', 'ar', 'fr'].map((locale) => draftOf(id, locale)));
    expect(after.map(({ title, body }) => [title, body])).toEqual(before.map(({ title, body }) => [title, body]));
  });

  it('publishes the source alone where all locales are asked for', async () => {
    const id = await write('All locales at once', 'Only the source may go live.');
    const answer = await editor('PATCH', `/articles/${id}?locale=en&publishAllLocales=true`, { _status: 'published' });
    expect(answer.status, JSON.stringify(answer.body)).toBe(200);
    const { docs } = await verso.payload.find({ collection: 'articles', where: { id: { equals: id } }, locale: 'all', depth: 0 });
    const status = docs[0]?._status as unknown as Record<string, string>;
    expect(status.en).toBe('published');
    expect(Object.entries(status).filter(([locale, value]) => locale !== 'en' && value === 'published')).toEqual([]);
    for (const query of ['locale=ar', 'locale=ar&draft=true', 'locale=ar&publishAllLocales=true', 'locale=en&publishSpecificLocale=ar']) {
      const refused = await editor('PATCH', `/articles/${id}?${query}`, { _status: 'published' });
      expect([refused.status, codeOf(refused)], query).toEqual([409, 'not-reviewed']);
    }
  });
});

describe('the sweep', () => {
  it('finds a document whose hook was missed, and a row whose draft was lost', async () => {
    const id = await write('Missed by the hook', 'Something the hook never saw.');
    await verso.payload.update({ collection: 'articles', id, locale: 'en', draft: true, data: { title: 'Changed behind the hook' }, context: { verso: { silent: true } } });
    expect(await sweep({ ...deps, now: () => new Date() })).toBe(1);
    await workUntilIdle(deps);
    const row = await store.rows.find(key(id), 'es');
    expect(row?.segments?.[0]?.source).toBe('Changed behind the hook');
    await verso.payload.update({ collection: 'articles', id, locale: 'es', draft: true, data: { title: 'overwritten by a lost race' }, context: { verso: { projection: { revision: row?.revision ?? 0 } } } });
    await store.rows.unproject(key(id), 'es');
    expect(await sweep({ ...deps, now: () => new Date() })).toBe(1);
    await workUntilIdle(deps);
    expect((await draftOf(id, 'es')).title).toBe(row?.segments?.[0]?.target);
    expect(await sweep({ ...deps, now: () => new Date() })).toBe(0);
  });
});
