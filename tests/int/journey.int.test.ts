import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDeeplEngine } from '../../src/engines/deepl/deepl.ts';
import { createStore } from '../../src/store/createStore.ts';
import { boot } from '../helpers/boot.ts';
import type { Booted } from '../helpers/boot.ts';
import { fakeTranslate, startFakeDeepl } from '../helpers/fakeDeepl.ts';
import { bold, bullets, heading, link, paragraph, richText, text, wordsOf } from '../helpers/lexical.ts';
import { signedIn } from '../helpers/staff.ts';
import type { Caller } from '../helpers/staff.ts';
import { workerFor, workUntilIdle } from '../helpers/work.ts';
import type { WorkerDeps } from '../../src/worker/workOne.ts';

let verso: Booted;
let editor: Caller;
let fake: Awaited<ReturnType<typeof startFakeDeepl>>;
let deps: WorkerDeps;

beforeAll(async () => {
  verso = await boot();
  fake = await startFakeDeepl();
  editor = await signedIn(verso, { role: 'editor' });
  deps = workerFor(verso.payload, createDeeplEngine({ apiKey: 'test-key', serverUrl: fake.url }));
});
afterAll(async () => {
  await fake.close();
  await verso.close();
});

const TWENTY = Array.from({ length: 20 }, (_, n) => `Paragraph number ${n} speaks of city ${n * 7} and what its people did there.`);

const write = async (body: unknown, title: string): Promise<string> => {
  const { status, body: answer } = await editor('POST', '/articles?locale=en&draft=true', { title, body });
  expect(status, JSON.stringify(answer)).toBe(201);
  return answer.doc.id as string;
};
const draftOf = async (id: string, locale: string) => (await editor('GET', `/articles/${id}?locale=${locale}&draft=true&depth=0`)).body;
const rowOf = async (id: string, locale: string) =>
  (await editor('GET', `/translations?where[collection][equals]=articles&where[documentId][equals]=${id}&where[locale][equals]=${locale}`)).body.docs[0];
const sentTexts = (): string[] => fake.requests.flatMap(({ texts }) => texts);

describe('a saved draft', () => {
  it('becomes a machine-translated draft in every locale, marks in their places, flagged for review', async () => {
    const id = await write(richText(
      heading('h2', 'What cities learned'),
      paragraph('Read ', bold('the whole report'), ' on ', link('our site', 'https://example.org/report'), ' today.'),
      bullets('First lesson of all', 'Second lesson of all'),
    ), 'Ten lessons from cities');
    expect((await rowOf(id, 'ar')).status).toBe('pending');
    await workUntilIdle(deps);
    for (const locale of ['ar', 'fr', 'es', 'de']) {
      const row = await rowOf(id, locale);
      expect(row).toMatchObject({ status: 'needs-review', outdated: false, collection: 'articles', documentId: id, sourceLocale: 'en' });
      expect(row.segments.every((s: any) => s.origin === 'machine' && s.engine === 'deepl' && s.state === 'translated')).toBe(true);
      const draft = await draftOf(id, locale);
      expect(draft.title).toBe(row.segments[0].target);
      expect(draft.title).not.toBe('Ten lessons from cities');
      const [h2, p, list] = draft.body.root.children;
      expect(h2).toMatchObject({ type: 'heading', tag: 'h2' });
      expect(p.children.some((n: any) => n.type === 'text' && n.format === 1)).toBe(true);
      expect(p.children.find((n: any) => n.type === 'link').fields.url).toBe('https://example.org/report');
      expect(list.children).toHaveLength(2);
      expect(draft._status).toBe('draft');
    }
    expect((await draftOf(id, 'en')).title).toBe('Ten lessons from cities');
  });

  it('asks the engine for the one edited paragraph of twenty, and bills nothing for moves, marks and links', async () => {
    const paragraphs = TWENTY.map((words) => paragraph(words));
    const id = await write(richText(...paragraphs), 'Twenty paragraphs');
    await workUntilIdle(deps);
    fake.requests.length = 0;

    const edited = [...paragraphs];
    edited[7] = paragraph('An entirely new thought about harbours replaces the old one.');
    await editor('PATCH', `/articles/${id}?locale=en&draft=true`, { body: richText(...edited) });
    await workUntilIdle(deps);
    expect(sentTexts().sort()).toEqual(Array(4).fill('An entirely new thought about harbours replaces the old one.'));
    fake.requests.length = 0;

    const moved = [...edited.slice(10), ...edited.slice(0, 10)];
    await editor('PATCH', `/articles/${id}?locale=en&draft=true`, { body: richText(...moved) });
    await workUntilIdle(deps);
    expect(sentTexts()).toEqual([]);
    const ar = await draftOf(id, 'ar');
    const row = await rowOf(id, 'ar');
    expect(wordsOf(ar.body)).toEqual(row.segments.filter((s: any) => s.field === 'body').map((s: any) => s.target));

    const marked = [...moved];
    marked[0] = { ...paragraph(text(TWENTY[10] ?? '', 2)) };
    await editor('PATCH', `/articles/${id}?locale=en&draft=true`, { body: richText(...marked) });
    await workUntilIdle(deps);
    expect(sentTexts()).toEqual([]);
    expect((await draftOf(id, 'fr')).body.root.children[0].children[0]).toMatchObject({ format: 2, text: fakeTranslate(TWENTY[10] ?? '', 'fr') });
    const { characters } = await rowOf(id, 'ar');
    expect(characters.billed).toBe([...TWENTY, 'Twenty paragraphs', 'An entirely new thought about harbours replaces the old one.'].join('').length);
  });

  it('is deleted with its rows', async () => {
    const id = await write(richText('A short life.'), 'Short lived');
    await workUntilIdle(deps);
    expect((await editor('DELETE', `/articles/${id}`)).status).toBe(200);
    expect(await createStore(verso.payload).rows.ofDocument({ collection: 'articles', documentId: id })).toEqual([]);
  });
});

describe("a person's edit in a target locale", () => {
  it('enters the row as human and survives the next machine run', async () => {
    const id = await write(richText('The first paragraph stays.', 'The second paragraph changes.'), 'Edited by hand');
    await workUntilIdle(deps);
    const form = await draftOf(id, 'ar');
    form.body.root.children[0].children[0].text = 'نص كتبه إنسان.';
    expect((await editor('PATCH', `/articles/${id}?locale=ar&draft=true`, form)).status).toBe(200);
    let row = await rowOf(id, 'ar');
    expect(row.segments.map((s: any) => s.origin)).toEqual(['machine', 'human', 'machine']);
    await editor('PATCH', `/articles/${id}?locale=en&draft=true`, { body: richText('The first paragraph was changed entirely by an editor.', 'The second paragraph changes.') });
    await workUntilIdle(deps);
    row = await rowOf(id, 'ar');
    expect(row).toMatchObject({ outdated: true, status: 'needs-review' });
    const human = row.segments.find((s: any) => s.origin === 'human');
    expect(human).toMatchObject({ target: 'نص كتبه إنسان.', outdated: true, previous: { source: 'The first paragraph stays.' } });
    expect(human.proposal?.target ?? '').not.toBe('');
    expect(wordsOf((await draftOf(id, 'ar')).body)[0]).toBe('نص كتبه إنسان.');
  });

  it('brings nothing old back from a form that was opened before the machine wrote', async () => {
    const id = await write(richText('One sentence to begin with.', 'Another sentence follows it.'), 'Stale forms');
    await workUntilIdle(deps);
    const stale = await draftOf(id, 'ar');
    await editor('PATCH', `/articles/${id}?locale=en&draft=true`, { body: richText('One sentence to begin with.', 'Something inserted between them now.', 'Another wholly different line about trains.') });
    await workUntilIdle(deps);
    const fresh = await draftOf(id, 'ar');
    const answer = await editor('PATCH', `/articles/${id}?locale=ar&draft=true&autosave=true`, { ...stale, title: 'عنوان جديد' });
    expect(answer.status, JSON.stringify(answer.body)).toBe(200);
    const after = await draftOf(id, 'ar');
    expect(after.title).toBe('عنوان جديد');
    expect(wordsOf(after.body)).toEqual(wordsOf(fresh.body));
    expect((await rowOf(id, 'ar')).owned ?? {}).toEqual({});
  });

  it('makes a field theirs where they change its structure, until they hand it back', async () => {
    const id = await write(richText('Alpha is the first letter.', 'Beta is the second letter.'), 'Structures');
    await workUntilIdle(deps);
    const form = await draftOf(id, 'ar');
    form.body.root.children.push(paragraph('فقرة أضافها المترجم.'));
    await editor('PATCH', `/articles/${id}?locale=ar&draft=true`, form);
    expect(Object.keys((await rowOf(id, 'ar')).owned)).toEqual(['body']);
    await editor('PATCH', `/articles/${id}?locale=en&draft=true`, { body: richText('Alpha is the first letter.', 'Beta is the second letter.', 'Gamma comes third in line.') });
    await workUntilIdle(deps);
    expect(wordsOf((await draftOf(id, 'ar')).body)).toContain('فقرة أضافها المترجم.');
    expect(wordsOf((await draftOf(id, 'fr')).body)).toHaveLength(3);
    const row = await rowOf(id, 'ar');
    expect((await editor('POST', `/translations/${row.id}/hand-back`, { field: 'body' })).status).toBe(200);
    await workUntilIdle(deps);
    expect(wordsOf((await draftOf(id, 'ar')).body)).toHaveLength(3);
  });

  it('cannot publish a target locale that nobody reviewed', async () => {
    const id = await write(richText('Not reviewed yet at all.'), 'Unreviewed');
    await workUntilIdle(deps);
    const answer = await editor('PATCH', `/articles/${id}?locale=ar`, { _status: 'published' });
    expect(answer.status).toBe(409);
    expect(answer.body.errors[0].data.code).toBe('not-reviewed');
    expect((await editor('PATCH', `/articles/${id}?locale=en`, { _status: 'published' })).status).toBe(200);
  });
});
