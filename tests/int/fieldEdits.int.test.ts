import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPseudoEngine } from '../../src/engines/pseudo.ts';
import type { Row } from '../../src/store/rows.ts';
import { createStore } from '../../src/store/createStore.ts';
import type { WorkerDeps } from '../../src/worker/workOne.ts';
import { boot } from '../helpers/boot.ts';
import type { Booted } from '../helpers/boot.ts';
import { bold, bullets, link, paragraph, richText, text, wordsOf } from '../helpers/lexical.ts';
import { signedIn } from '../helpers/staff.ts';
import type { Caller } from '../helpers/staff.ts';
import { workerFor, workUntilIdle } from '../helpers/work.ts';

let verso: Booted;
let editor: Caller;
let deps: WorkerDeps;

beforeAll(async () => {
  verso = await boot();
  editor = await signedIn(verso, { role: 'editor' });
  deps = workerFor(verso.payload, createPseudoEngine());
});
afterAll(() => verso.close());

const HUMAN = 'كتبه إنسان';
const ok = ({ status, body }: { status: number; body: any }): any => {
  expect(status, JSON.stringify(body)).toBeLessThan(300);
  return body;
};
interface Doc {
  readonly collection: string;
  readonly id: string;
}
const write = async (collection: string, data: object): Promise<Doc> => ({ collection, id: ok(await editor('POST', `/${collection}?locale=en&draft=true&depth=0`, data)).doc.id });
const form = async ({ collection, id }: Doc, locale = 'ar') => ok(await editor('GET', `/${collection}/${id}?locale=${locale}&draft=true&depth=0`));
const save = async ({ collection, id }: Doc, data: unknown, locale = 'ar', how = '') => ok(await editor('PATCH', `/${collection}/${id}?locale=${locale}&draft=true&depth=0${how}`, data)).doc;
const row = async ({ collection, id }: Doc): Promise<Row> => {
  const found = await createStore(verso.payload).rows.find({ collection, documentId: id }, 'ar');
  if (!found) throw new Error('no row');
  return found;
};
const humans = async (doc: Doc) => ((await row(doc)).segments ?? []).filter(({ origin }) => origin === 'human').map(({ source, target }) => [source, target]);
const owned = async (doc: Doc) => Object.keys((await row(doc)).owned ?? {});

const CALLOUT = { type: 'block', version: 2, format: '', fields: { id: 'c0ffee', blockName: '', blockType: 'call-out', title: 'A warning', body: richText('Read this first.', 'And this second.') } };
const cell = (words: string) => ({ type: 'tablecell', version: 1, headerState: 0, direction: null, format: '', indent: 0, children: [paragraph(words)] });
const TABLE = { type: 'table', version: 1, direction: null, format: '', indent: 0, children: [{ type: 'tablerow', version: 1, direction: null, format: '', indent: 0, children: [cell('North'), cell('South')] }] };
const brief = () => ({
  title: 'Ten findings', introduction: richText('They came together.'),
  findings: [
    { heading: 'First finding', body: richText('Trams are loved.', paragraph('See ', link('the map', 'https://example.org/map'), ' for more.')), recommendations: richText(bullets('Build trams', 'Paint trams')), caption: 'A tram' },
    { heading: 'Second finding', body: richText('Parks are cool.', CALLOUT, TABLE), recommendations: richText('Plant trees.'), caption: 'A park' },
    { heading: 'Third finding', body: richText('Rivers return.'), recommendations: richText('Open the culverts.'), caption: 'A river' },
  ],
});

/** One change a translator may make in a form, and the source it belongs to; none of them changes a structure. */
const EDITS: Readonly<Record<string, readonly [source: string, change: (data: any) => void, shown: (data: any) => unknown]>> = {
  'the title': ['Ten findings', (d) => { d.title = HUMAN; }, (d) => d.title],
  'a heading in a row': ['Second finding', (d) => { d.findings[1].heading = HUMAN; }, (d) => d.findings[1].heading],
  'a caption in a row': ['A park', (d) => { d.findings[1].caption = HUMAN; }, (d) => d.findings[1].caption],
  'a paragraph in a row': ['Rivers return.', (d) => { d.findings[2].body.root.children[0].children[0].text = HUMAN; }, (d) => wordsOf(d.findings[2].body)[0]],
  'a list item': ['Paint trams', (d) => { d.findings[0].recommendations.root.children[0].children[1].children[0].text = HUMAN; }, (d) => d.findings[0].recommendations.root.children[0].children[1].children[0].text],
  'a table cell': ['South', (d) => { d.findings[1].body.root.children[2].children[0].children[1].children[0].children[0].text = HUMAN; }, (d) => d.findings[1].body.root.children[2].children[0].children[1].children[0].children[0].text],
  'the plain field of a call-out': ['A warning', (d) => { d.findings[1].body.root.children[1].fields.title = HUMAN; }, (d) => d.findings[1].body.root.children[1].fields.title],
  'the rich text of a call-out': ['And this second.', (d) => { d.findings[1].body.root.children[1].fields.body.root.children[1].children[0].text = HUMAN; }, (d) => d.findings[1].body.root.children[1].fields.body.root.children[1].children[0].text],
  'words of a link': ['See <g id="1">the map</g> for more.', (d) => { d.findings[0].body.root.children[1].children[1].children[0].text = HUMAN; }, (d) => d.findings[0].body.root.children[1].children[1].children[0].text],
};

describe('an edit in one place of a document with rows, blocks, lists and tables', () => {
  for (const [place, [source, change, shown]] of Object.entries(EDITS))
    for (const [how, flag] of [['an explicit save', ''], ['an autosave', '&autosave=true']] as const)
      it(`stays in ${place}, by ${how}, through stale forms and a changed source`, async () => {
        const doc = await write('policy-findings', brief());
        await workUntilIdle(deps);
        const stale = await form(doc);
        const mine = structuredClone(stale);
        change(mine);
        await save(doc, mine, 'ar', flag);
        expect((await humans(doc)).map(([from]) => from)).toEqual([source]);
        expect(await owned(doc)).toEqual([]);
        expect(shown(await form(doc))).toBe(HUMAN);
        await workUntilIdle(deps);

        await save(doc, stale, 'ar', '&autosave=true');
        await save(doc, structuredClone(stale));
        expect(shown(await form(doc))).toBe(HUMAN);

        const english = await form(doc, 'en');
        const [first, second, third] = english.findings;
        await save(doc, { findings: [{ heading: 'A new first', body: richText('New words lead.') }, third, second, first] }, 'en');
        await workUntilIdle(deps);
        await save(doc, structuredClone(stale), 'ar', '&autosave=true');
        await save(doc, structuredClone(mine), 'ar', '&autosave=true');
        await workUntilIdle(deps);
        expect(await owned(doc)).toEqual([]);
        expect((await humans(doc)).filter(([, target]) => String(target).includes(HUMAN)).map(([from]) => from)).toEqual([source]);
        const after = await form(doc);
        expect(after.findings.map(({ caption }: any) => Boolean(caption))).toEqual([false, true, true, true]);
        expect(JSON.stringify(after)).toContain(HUMAN);
        const now = await row(doc);
        expect(now.segments?.map(({ source: from }) => from).includes('New words lead.')).toBe(true);
      });
});

describe('an odd edit', () => {
  it('of spaces at the ends or an empty paragraph owns nothing and is nobody\'s', async () => {
    const doc = await write('policy-findings', brief());
    await workUntilIdle(deps);
    const mine = await form(doc);
    mine.title += '  ';
    mine.findings[0].heading += ' ';
    mine.findings[2].body.root.children[0].children[0].text += ' ';
    mine.introduction.root.children.push(paragraph());
    await save(doc, mine, 'ar', '&autosave=true');
    expect(await owned(doc)).toEqual([]);
    expect(await humans(doc)).toEqual([]);
  });

  it('to the very source text (a proper name) is the person\'s', async () => {
    const doc = await write('articles', { title: 'Barcelona', body: richText('The city of Lviv', 'More about it.') });
    await workUntilIdle(deps);
    const mine = await form(doc);
    mine.title = 'Barcelona';
    mine.body.root.children[0].children[0].text = 'The city of Lviv';
    await save(doc, mine, 'ar', '&autosave=true');
    expect(await humans(doc)).toEqual([['Barcelona', 'Barcelona'], ['The city of Lviv', 'The city of Lviv']]);
    await workUntilIdle(deps);
    expect((await form(doc)).title).toBe('Barcelona');
  });

  it('back to an earlier text counts where the form was fresh, in plain fields too', async () => {
    const doc = await write('articles', { title: 'To and fro', body: richText('Here and there.') });
    await workUntilIdle(deps);
    const first = await form(doc);
    const second = await save(doc, { ...structuredClone(first), title: HUMAN });
    const back = await save(doc, { ...second, title: first.title });
    expect(back.title).toBe(first.title);
    expect(await humans(doc)).toEqual([['To and fro', first.title]]);
    await workUntilIdle(deps);
    expect((await form(doc)).title).toBe(first.title);
  });

  it('before any machine run survives it', async () => {
    const doc = await write('policy-findings', brief());
    await save(doc, { title: HUMAN });
    await workUntilIdle(deps);
    expect(await humans(doc)).toEqual([['Ten findings', HUMAN]]);
    expect((await form(doc)).title).toBe(HUMAN);
    expect((await form(doc)).findings).toHaveLength(3);
    expect(await owned(doc)).toEqual([]);
  });

  it('in bold makes the field theirs and is kept as it is', async () => {
    const doc = await write('articles', { title: 'Bold', body: richText('Plain words only.', 'Others.') });
    await workUntilIdle(deps);
    const mine = await form(doc);
    mine.body.root.children[0].children = [text('كلمات '), bold(HUMAN)];
    await save(doc, mine, 'ar', '&autosave=true');
    expect(await owned(doc)).toEqual(['body']);
    await save(doc, { body: richText('Plain words only.', 'Others, changed by the writer.') }, 'en');
    await workUntilIdle(deps);
    expect((await form(doc)).body.root.children[0].children[1]).toMatchObject({ text: HUMAN, format: 1 });
  });

  it('that empties a field, by a fresh and explicit save, is kept; a stale empty form empties nothing', async () => {
    const doc = await write('articles', { title: 'Emptied', summary: 'A summary nobody needs.', body: richText('Words.') });
    const early = await form(doc);
    await workUntilIdle(deps);
    await save(doc, early, 'ar', '&autosave=true');
    await save(doc, { ...early, title: '', summary: '', body: null });
    const shown = await form(doc);
    expect([shown.title, shown.summary].every((words) => Boolean(words))).toBe(true);
    expect(wordsOf(shown.body)).toHaveLength(1);
    await save(doc, { ...shown, summary: '' });
    await workUntilIdle(deps);
    expect((await form(doc)).summary ?? '').toBe('');
    await save(doc, { summary: 'A summary that everybody needs after all.' }, 'en');
    await workUntilIdle(deps);
    expect((await form(doc)).summary ?? '').toBe('');
  });
});

describe('a field that two translators own', () => {
  it('is not overwritten from a form that was opened before the other one saved, and the second is told so', async () => {
    const second = await signedIn(verso, { role: 'translator', worksIn: ['ar'] });
    const doc = await write('articles', { title: 'Two of them', body: richText('First words.', 'Second words.') });
    await workUntilIdle(deps);
    const [a, b] = [await form(doc), await form(doc)];
    a.body.root.children.push(paragraph('أضافه الأول'));
    await save(doc, a, 'ar', '&autosave=true');
    const path = `/articles/${doc.id}?locale=ar&draft=true&depth=0&autosave=true`;
    b.body.root.children.push(paragraph('أضافه الثاني'));
    const refused = await second('PATCH', path, b);
    expect([refused.status, refused.body.errors[0].data]).toEqual([409, { code: 'changed-meanwhile', field: 'body' }]);
    expect(wordsOf((await form(doc)).body)[2]).toBe('أضافه الأول');

    const reloaded = await form(doc);
    reloaded.body.root.children.push(paragraph('أضافه الثاني'));
    for (const words of ['أضافه الثاني', 'أضافه الثاني أيضا']) {
      reloaded.body.root.children[3].children[0].text = words;
      expect((await second('PATCH', path, structuredClone(reloaded))).status).toBe(200);
    }
    await workUntilIdle(deps);
    expect(wordsOf((await form(doc)).body).slice(2)).toEqual(['أضافه الأول', 'أضافه الثاني أيضا']);
  });

  it('takes an edit from a stale form, in rich text and in plain fields, and keeps one it has no place for', async () => {
    const doc = await write('policy-findings', brief());
    await workUntilIdle(deps);
    const [a, b] = [await form(doc), await form(doc)];
    a.findings.pop();
    a.findings[0].body.root.children.push(paragraph('أضافه الأول'));
    await save(doc, a);
    b.findings[1].heading = `${HUMAN} heading`;
    b.findings[0].body.root.children[0].children[0].text = `${HUMAN} words`;
    b.findings[2].heading = `${HUMAN} gone`;
    await save(doc, b, 'ar', '&autosave=true');
    await workUntilIdle(deps);
    const { findings } = await form(doc);
    expect(findings).toHaveLength(2);
    expect(findings[1].heading).toBe(`${HUMAN} heading`);
    expect(wordsOf(findings[0].body)).toEqual([`${HUMAN} words`, expect.anything(), 'أضافه الأول']);
    expect(await humans(doc)).toContainEqual(['Third finding', `${HUMAN} gone`]);
    const { id } = await row(doc);
    ok(await editor('POST', `/translations/${id}/hand-back`, { field: 'findings' }));
    await workUntilIdle(deps);
    expect((await form(doc)).findings[2].heading).toBe(`${HUMAN} gone`);
  });

  it('takes a translator\'s own further typing as it is, and a stale untouched form changes nothing', async () => {
    const doc = await write('articles', { title: 'One of them', body: richText('First words.', 'Second words.') });
    await workUntilIdle(deps);
    const stale = await form(doc);
    const mine = structuredClone(stale);
    mine.body.root.children.push(paragraph('أضا'));
    await save(doc, structuredClone(mine), 'ar', '&autosave=true');
    mine.body.root.children[2].children[0].text = 'أضافه';
    await save(doc, structuredClone(mine), 'ar', '&autosave=true');
    mine.body.root.children.push(paragraph('وأضاف'));
    await save(doc, structuredClone(mine), 'ar', '&autosave=true');
    mine.body.root.children.splice(2, 1);
    await save(doc, structuredClone(mine), 'ar', '&autosave=true');
    await save(doc, stale, 'ar', '&autosave=true');
    await workUntilIdle(deps);
    expect(wordsOf((await form(doc)).body).slice(2)).toEqual(['وأضاف']);
  });
});

describe('a paused locale', () => {
  it('takes people\'s edits, no machine\'s, and catches up when it is resumed', async () => {
    const doc = await write('policy-findings', brief());
    await workUntilIdle(deps);
    const { id } = await row(doc);
    ok(await editor('POST', `/translations/${id}/pause`));
    const mine = await form(doc);
    mine.findings[0].heading = HUMAN;
    await save(doc, mine);
    await save(doc, { title: 'Eleven findings', introduction: richText('They came again, and stayed longer.') }, 'en');
    await workUntilIdle(deps);
    expect((await row(doc)).status).toBe('paused');
    expect((await form(doc)).title).toBe(mine.title);
    expect((await form(doc)).findings[0].heading).toBe(HUMAN);
    ok(await editor('POST', `/translations/${id}/resume`));
    await workUntilIdle(deps);
    expect((await form(doc)).title).not.toBe(mine.title);
    expect(await humans(doc)).toEqual([['First finding', HUMAN]]);
  });
});

describe('a translation that a program writes', () => {
  it('from the source\'s own rows, ids and all, is taken or refused in one line', async () => {
    const doc = await write('policy-findings', brief());
    await workUntilIdle(deps);
    const english = await form(doc, 'en');
    const findings = english.findings.map((finding: any, n: number) => ({ ...finding, heading: `${HUMAN} ${n}` }));
    const answer = await editor('PATCH', `/policy-findings/${doc.id}?locale=ar&draft=true&depth=0`, { findings });
    expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(500);
    expect((await form(doc)).findings[0].heading).toBe(`${HUMAN} 0`);
    expect((await form(doc, 'en')).findings[0].heading).toBe('First finding');
  });
});
