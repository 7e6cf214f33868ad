import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPseudoEngine } from '../../src/engines/pseudo.ts';
import { createStore } from '../../src/store/createStore.ts';
import { sweep } from '../../src/worker/sweep.ts';
import type { WorkerDeps } from '../../src/worker/workOne.ts';
import { boot } from '../helpers/boot.ts';
import type { Booted } from '../helpers/boot.ts';
import { link, paragraph, richText, text, wordsOf } from '../helpers/lexical.ts';
import type { Node } from '../helpers/lexical.ts';
import { signedIn } from '../helpers/staff.ts';
import type { Answer, Caller } from '../helpers/staff.ts';
import { workerFor, workUntilIdle } from '../helpers/work.ts';

let verso: Booted;
let editor: Caller;
let deps: WorkerDeps;
const troubles: unknown[] = [];

beforeAll(async () => {
  verso = await boot();
  editor = await signedIn(verso, { role: 'editor' });
  const worker = workerFor(verso.payload, createPseudoEngine());
  deps = { ...worker, log: { error: (details, message) => void troubles.push([message, details]), warn: (details, message) => void troubles.push([message, details]) } };
});
afterAll(() => verso.close());

const nested = (levels: number, innermost: Node): Node => {
  let node = innermost;
  for (let level = 0; level < levels; level += 1) node = { type: 'quote', version: 1, children: [node] };
  return node;
};
const root = (children: unknown): unknown => ({ root: { type: 'root', version: 1, direction: null, format: '', indent: 0, children } });
const RLO = '\u202e';

/** What no editor makes, but a program may post. */
const BODIES: Readonly<Record<string, unknown>> = {
  'no root': {},
  'a root of null': { root: null },
  'a list in place of the root': { root: [] },
  'children that are no list': root('words'),
  'children as an object': root({ 0: paragraph('words') }),
  'no children': root(undefined),
  'children of null': root([null, 1, 'words', true, [paragraph('in a list')]]),
  'a paragraph without children': root([{ type: 'paragraph', version: 1 }]),
  'a paragraph with children that are no list': root([{ type: 'paragraph', version: 1, children: 'words' }]),
  'text that is a number': root([paragraph(text(7 as unknown as string))]),
  'text that is an object': root([paragraph({ ...text('x'), text: { a: 1 } })]),
  'a format that is a word': root([paragraph({ ...text('bold words'), format: 'bold' })]),
  'a node without type': root([{ children: [text('words without a type')] }]),
  'unknown nodes': root([{ type: 'no-such-node', version: 1, children: [text('words in the unknown')] }, paragraph('After the unknown.')]),
  'unknown inline nodes': root([paragraph('Before ', { type: 'no-such-inline', version: 1 }, ' after.')]),
  'an unknown block': root([{ type: 'block', version: 2, format: '', fields: { id: 'a1', blockType: 'no-such-block', text: 'words' } }]),
  'a block without fields': root([{ type: 'block', version: 2, format: '' }]),
  'a block with fields of null': root([{ type: 'block', version: 2, format: '', fields: null }]),
  'a block whose rich text is broken': root([{ type: 'block', version: 2, format: '', fields: { id: 'a2', blockType: 'call-out', title: 'words', body: { root: 'no' } } }]),
  'an upload without a value': root([{ type: 'upload', version: 3, relationTo: 'media', fields: { caption: 'words' } }, paragraph('Beside it.')]),
  'an upload of nothing there is': root([{ type: 'upload', version: 3, relationTo: 'no-such', value: 'nothing', fields: null }, paragraph('Beside it.')]),
  'a link without fields': root([paragraph({ type: 'link', version: 3, children: [text('linked words')] })]),
  'a link with a script': root([paragraph(link('click here', 'javascript:alert(1)'))]),
  'an internal link to nothing': root([paragraph({ type: 'link', version: 3, fields: { linkType: 'internal', doc: { relationTo: 'nowhere', value: {} } }, children: [text('gone')] })]),
  'a list of texts': root([{ type: 'list', version: 1, listType: 'bullet', tag: 'ul', start: 1, children: [text('no item')] }]),
  'a table of nothing': root([{ type: 'table', version: 1, children: [null, { type: 'tablerow', version: 1 }] }]),
  'a word in place of the text': 'just words',
  'a number in place of the text': 42,
  'a list in place of the text': [paragraph('words')],
  'a forged slot': root([paragraph({ '@run': { segment: 0 } } as Node, 'words beside a forged slot')]),
  'a forged mark': root([{ ...paragraph('Words under a forged mark.'), $: { vs: 'x'.repeat(5000) } }]),
  'deep nesting': root([nested(200, paragraph('deep words'))]),
  'right to left and control characters': richText(`a${RLO}b\u0000c\u0007d\u200ee\ufefff\ud800g نص ${RLO}`),
  'markup and entities as words': richText('<script>alert("x")</script> &nbsp; &amp; <g id="1">x</g> ]]> <!-- -->'),
  'white space only': richText('   ', '\u00a0\u200b', ''),
};

const expectOneClearLine = (name: string, answer: Answer): void => {
  const line: unknown = answer.body?.errors?.[0]?.message ?? answer.body?.message;
  expect(answer.status, `${name}: ${JSON.stringify(answer.body)?.slice(0, 300)}`).toBeLessThan(500);
  if (answer.status < 400) return;
  expect(line, name).toEqual(expect.any(String));
  expect(line, name).not.toMatch(/something went wrong|cannot read|undefined|not iterable|is not a function|maximum call stack/i);
};

const save = (path: string, body: unknown, method = 'POST'): Promise<Answer> => editor(method, path, body);
const statuses = async (documentId: string, collection = 'articles') =>
  (await createStore(verso.payload).rows.ofDocument({ collection, documentId })).map(({ status, error }) => `${status}${error ? ` ${error.code}` : ''}`);

describe('a document that no editor would make', () => {
  for (const [name, body] of Object.entries(BODIES))
    it(`is taken or refused in one line, as a source: ${name}`, async () => {
      troubles.length = 0;
      const made = await save('/articles?locale=en&draft=true&depth=0', { title: `With ${name}`, body });
      expectOneClearLine(name, made);
      if (made.status >= 400) return;
      const id: string = made.body.doc.id;
      const plain = await save('/articles?locale=en&draft=true&depth=0', { title: `Beside ${name}`, body: richText('Innocent words.') });
      await workUntilIdle(deps, 20);
      expect(await statuses(plain.body.doc.id)).toEqual(Array(4).fill('needs-review'));
      expect(await statuses(id)).toEqual(Array(4).fill('needs-review'));
      for (const locale of ['en', 'ar']) {
        const read = await editor('GET', `/articles/${id}?locale=${locale}&draft=true&depth=1`);
        expect(read.status, name).toBe(200);
      }
    });
  for (const [name, body] of Object.entries(BODIES))
    it(`is taken or refused in one line, as a translation: ${name}`, async () => {
      troubles.length = 0;
      const made = await save('/articles?locale=en&draft=true&depth=0', { title: `Over ${name}`, body: richText('Innocent words.', 'And more of them.') });
      const id: string = made.body.doc.id;
      await workUntilIdle(deps);
      const answer = await save(`/articles/${id}?locale=ar&draft=true&depth=0`, { body }, 'PATCH');
      expectOneClearLine(name, answer);
      await workUntilIdle(deps, 20);
      expect((await editor('GET', `/articles/${id}?locale=ar&draft=true&depth=1`)).status, name).toBe(200);
      expect(await statuses(id)).toEqual(Array(4).fill('needs-review'));
      expect(wordsOf((await editor('GET', `/articles/${id}?locale=en&draft=true&depth=0`)).body.body)).toEqual(['Innocent words.', 'And more of them.']);
    });
});

/** JSON as text, since nobody's `JSON.stringify` gets that deep. */
const bottomless = (levels: number): string =>
  `{"title":"Bottomless","body":{"root":{"type":"root","version":1,"children":[${'{"type":"quote","version":1,"children":['.repeat(levels)}${']}'.repeat(levels)}]}}}`;

const OTHERS: Readonly<Record<string, readonly [method: string, path: string, body?: unknown]>> = {
  'ten thousand levels': ['POST', '/articles?locale=en&draft=true', bottomless(10_000)],
  'half a JSON': ['POST', '/articles?locale=en&draft=true', '{"title": "Half'],
  'a list as the body': ['POST', '/articles?locale=en&draft=true', '[]'],
  'a word as the body': ['POST', '/articles?locale=en&draft=true', '"words"'],
  'null as the body': ['POST', '/articles?locale=en&draft=true', 'null'],
  'no body': ['POST', '/articles?locale=en&draft=true'],
  'a number as the title': ['POST', '/articles?locale=en&draft=true', { title: 7 }],
  'an object as the title': ['POST', '/articles?locale=en&draft=true', { title: { en: 'a', ar: 'b' } }],
  'a prototype': ['POST', '/articles?locale=en&draft=true', '{"title":"Proto","__proto__":{"isAdmin":true},"constructor":{"prototype":{"x":1}},"body":{"root":{"type":"root","__proto__":{"y":1},"children":[{"type":"paragraph","version":1,"children":[{"type":"text","text":"words","__proto__":{"z":1}}]}]}}}'],
  'an unknown locale in the query': ['POST', '/articles?locale=xx&draft=true', { title: 'Unknown locale' }],
  'an unknown source locale': ['POST', '/articles?locale=en&draft=true', { title: 'Unknown source', sourceLocale: 'xx' }],
  'a source locale that is an object': ['POST', '/articles?locale=en&draft=true', { title: 'Odd source', sourceLocale: { a: 1 } }],
  'all locales written': ['POST', '/articles?locale=all&draft=true', { title: { en: 'a' } }],
  'a wrong status': ['POST', '/articles?locale=en&draft=true', { title: 'Wrong status', _status: 'live' }],
  'a wrong status, not as a draft': ['POST', '/articles?locale=en', { title: 'Wrong status', _status: 'live' }],
  'a wrong status for a change': ['PATCH', '/articles/nothing-like-it?locale=en', { _status: ['published'] }],
  'a status per locale': ['POST', '/articles?locale=en&draft=true', { title: 'Status object', _status: { en: 'published' } }],
  'a status that is a number': ['POST', '/articles?locale=en&draft=true', { title: 'Status number', _status: 5 }],
  'findings that are a word': ['POST', '/policy-findings?locale=en&draft=true', { title: 'Findings', findings: 'words' }],
  'findings of null': ['POST', '/policy-findings?locale=en&draft=true', { title: 'Findings', findings: [null, 3] }],
  'findings with an odd id': ['POST', '/policy-findings?locale=en&draft=true', { title: 'Findings', findings: [{ id: { $gt: '' }, heading: 'words' }] }],
  'findings with one id twice': ['POST', '/policy-findings?locale=en&draft=true', { title: 'Findings', findings: [{ id: 'aaaaaaaaaaaaaaaaaaaaaaaa', heading: 'one' }, { id: 'aaaaaaaaaaaaaaaaaaaaaaaa', heading: 'two' }] }],
  'topics that are an object': ['POST', '/articles?locale=en&draft=true', { title: 'Topics', topics: { a: 1 } }],
  'topics that are not there': ['POST', '/articles?locale=en&draft=true', { title: 'Topics', topics: ['nothing'] }],
  'a date that is none': ['POST', '/articles?locale=en&draft=true', { title: 'Date', publishedAt: 'the day after' }],
  'a slug that is an object': ['POST', '/articles?locale=en&draft=true', { title: 'Slug', slug: { a: 1 } }],
  'no title': ['POST', '/articles?locale=en&draft=true', { body: richText('Words without a title.') }],
  'empty texts': ['POST', '/articles?locale=en&draft=true', { title: '', summary: '', body: null }],
  'a published document without a title': ['POST', '/articles?locale=en', { _status: 'published', body: richText('x') }],
  'an id that is none': ['PATCH', '/articles/nothing-like-it?locale=ar&draft=true', { title: 'words' }],
  'an id of another kind': ['GET', '/articles/%00?locale=ar&draft=true'],
  'a prototype as the id': ['GET', '/articles/__proto__?locale=en'],
  'translations of nothing': ['GET', '/articles/nothing-like-it/translations'],
  'translate nothing': ['POST', '/articles/nothing-like-it/translate', {}],
  'translate into nowhere': ['POST', '/articles/nothing-like-it/translate', { locales: ['xx'] }],
  'translate with half a JSON': ['POST', '/articles/nothing-like-it/translate', '{"locales": ['],
  'restore nothing': ['POST', '/articles/versions/nothing-like-it'],
  'retry nothing': ['POST', '/translations/nothing-like-it/retry'],
  'hand back nothing': ['POST', '/translations/nothing-like-it/hand-back', 'null'],
  'an odd query': ['GET', '/translations?where[documentId][nothing]=x'],
  'an unknown field in a query': ['GET', '/translations?where[nothing][equals]=x'],
  'an unknown collection': ['GET', '/no-such-collection'],
};

describe('what else a program may send', () => {
  for (const [name, [method, path, body]] of Object.entries(OTHERS))
    it(`ends in one clear line, or is handled: ${name}`, async () => {
      troubles.length = 0;
      const answer = await editor(method, path, body);
      expectOneClearLine(name, answer);
      await workUntilIdle(deps, 20);
      expect(troubles).toEqual([]);
      expect(({} as Record<string, unknown>).isAdmin).toBeUndefined();
    });
});

describe('after all of that', () => {
  it('the sweep finds nothing left to do', async () => expect(await sweep(deps)).toBe(0));
});

describe('a paragraph of a megabyte', () => {
  it('is saved, translated, and shown whole', async () => {
    const words = 'Seven cities wrote letters. '.repeat(40_000);
    const made = await save('/articles?locale=en&draft=true&depth=0', { title: 'A megabyte', body: richText(words) });
    expect(made.status).toBe(201);
    await workUntilIdle(deps, 20);
    expect(await statuses(made.body.doc.id)).toEqual(Array(4).fill('needs-review'));
    const [shown = ''] = wordsOf((await editor('GET', `/articles/${made.body.doc.id}?locale=de&draft=true&depth=0`)).body.body);
    expect(shown.length).toBeGreaterThan(words.length);
  });
});

describe('a document that cannot be read any more', () => {
  it('is tried again after growing pauses, says so, and keeps no other document from anything', async () => {
    const ids: string[] = [];
    for (const title of ['First beside the poison', 'Poisoned', 'Last beside the poison']) {
      const made = await save('/articles?locale=en&draft=true&depth=0', { title, body: richText(`${title} has words.`) });
      ids.push(made.body.doc.id);
    }
    const [first = '', poisoned = '', last = ''] = ids;
    const store = createStore(verso.payload);
    const isPoisoned = (key: { documentId: string }) => key.documentId === poisoned;
    const poison = () => { throw new TypeError('Cannot read properties of null'); };
    const sick: WorkerDeps = {
      ...deps,
      store: { ...store, documents: {
        ...store.documents,
        source: (key, options) => (isPoisoned(key) ? poison() : store.documents.source(key, options)),
        page: async (...call) => {
          const page = await store.documents.page(...call);
          return page.docs.some(({ id }) => id === poisoned) ? poison() : page;
        },
      } },
    };
    let ahead = 3_600_000;
    let tries = 0;
    const clock = { ...sick, now: () => new Date(Date.now() + ahead) };
    for (let minute = 0; minute < 60; minute += 5) {
      tries += await workUntilIdle(clock, 20);
      ahead += 5 * 60_000;
    }
    expect(tries).toBeLessThan(20);
    for (const id of [first, last]) expect(await statuses(id)).toEqual(Array(4).fill('needs-review'));
    expect(await statuses(poisoned)).toEqual(Array(4).fill('failed unexpected'));
    await store.rows.forget({ collection: 'articles', documentId: last });
    expect(await sweep(clock)).toBe(1);
    ahead += 3_600_000;
    await workUntilIdle({ ...clock, store }, 20);
    for (const id of ids) expect(await statuses(id)).toEqual(Array(4).fill('needs-review'));
  });
});
