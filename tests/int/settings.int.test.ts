import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createPseudoEngine } from '../../src/engines/pseudo.ts';
import { createStore } from '../../src/store/createStore.ts';
import type { Store } from '../../src/store/createStore.ts';
import type { WorkerDeps } from '../../src/worker/workOne.ts';
import { sweep } from '../../src/worker/sweep.ts';
import { workOne } from '../../src/worker/workOne.ts';
import { boot } from '../helpers/boot.ts';
import type { Booted } from '../helpers/boot.ts';
import { richText } from '../helpers/lexical.ts';
import { signedIn } from '../helpers/staff.ts';
import type { Caller } from '../helpers/staff.ts';
import { workerFor, workUntilIdle } from '../helpers/work.ts';

let verso: Booted;
let editor: Caller;
let admin: Caller;
let arabic: Caller;
let deps: WorkerDeps;
let store: Store;

beforeAll(async () => {
  verso = await boot();
  admin = await signedIn(verso, { role: 'admin' });
  editor = await signedIn(verso, { role: 'editor' });
  arabic = await signedIn(verso, { role: 'translator', worksIn: ['ar'] });
  deps = workerFor(verso.payload, createPseudoEngine());
  store = createStore(verso.payload);
});
afterEach(() => choose({ translateOn: null, collections: [], targets: [], quietPeriodSeconds: null }));
afterAll(() => verso.close());

const choose = async (settings: object): Promise<void> => {
  const { status, body } = await admin('POST', '/globals/translation-settings', settings);
  expect(status, JSON.stringify(body)).toBe(200);
};
const write = async (title: string): Promise<string> =>
  (await editor('POST', '/articles?locale=en&draft=true', { title, body: richText(`${title} has one paragraph of text.`) })).body.doc.id as string;
const statesOf = async (documentId: string) => Object.fromEntries((await store.rows.ofDocument({ collection: 'articles', documentId })).map(({ locale, status }) => [locale, status]));
const ALL = { ar: 'needs-review', fr: 'needs-review', es: 'needs-review', de: 'needs-review' };

describe('when documents are translated', () => {
  it('by hand: not before somebody asks, and then also in one language alone', async () => {
    await choose({ translateOn: 'manual' });
    const id = await write('Only when asked');
    await workUntilIdle(deps);
    await sweep(deps);
    await workUntilIdle(deps);
    expect(await statesOf(id)).toEqual({});
    expect((await arabic('POST', `/articles/${id}/translate`, {})).status).toBe(403);
    expect((await arabic('POST', `/articles/${id}/translate`, { locales: ['fr'] })).status).toBe(403);
    expect((await arabic('POST', `/articles/${id}/translate`, { locales: ['xx'] })).status).toBe(400);
    expect((await editor('POST', `/articles/${id}/translate`, {})).status).toBe(202);
    await workUntilIdle(deps);
    expect(await statesOf(id)).toEqual(ALL);
  });

  it('on publication: the published text, not the draft over it', async () => {
    await choose({ translateOn: 'publish' });
    const id = await write('Published first');
    await workUntilIdle(deps);
    expect(await statesOf(id)).toEqual({});
    expect((await editor('PATCH', `/articles/${id}?locale=en`, { _status: 'published' })).status).toBe(200);
    await workUntilIdle(deps);
    expect(await statesOf(id)).toEqual(ALL);
    await editor('PATCH', `/articles/${id}?locale=en&draft=true`, { title: 'A draft over it' });
    await workUntilIdle(deps);
    const row = await store.rows.find({ collection: 'articles', documentId: id }, 'fr');
    expect(row?.segments?.map(({ source }) => source)).toContain('Published first');
  });

  it('only in the collections and languages that are chosen', async () => {
    await choose({ targets: ['ar', 'de'] });
    const id = await write('Two languages');
    await workUntilIdle(deps);
    expect(await statesOf(id)).toEqual({ ar: 'needs-review', de: 'needs-review' });
    await choose({ collections: ['events'] });
    const other = await write('Not this collection');
    await workUntilIdle(deps);
    expect(await statesOf(other)).toEqual({});
  });

  it('not while a language is paused, and at once when it is resumed', async () => {
    const id = await write('Paused in Arabic');
    await workUntilIdle(deps);
    const row = await store.rows.find({ collection: 'articles', documentId: id }, 'ar');
    expect((await arabic('POST', `/translations/${row?.id}/pause`, {})).status).toBe(200);
    await editor('PATCH', `/articles/${id}?locale=en&draft=true`, { title: 'Changed while it was paused' });
    await workUntilIdle(deps);
    expect(await statesOf(id)).toEqual({ ...ALL, ar: 'paused' });
    expect((await store.rows.find({ collection: 'articles', documentId: id }, 'ar'))?.segments?.[0]?.source).toBe('Paused in Arabic');
    expect((await arabic('POST', `/translations/${row?.id}/resume`, {})).status).toBe(200);
    await workUntilIdle(deps);
    expect(await statesOf(id)).toEqual(ALL);
    expect((await store.rows.find({ collection: 'articles', documentId: id }, 'ar'))?.segments?.[0]?.source).toBe('Changed while it was paused');
    const french = await store.rows.find({ collection: 'articles', documentId: id }, 'fr');
    expect((await arabic('POST', `/translations/${french?.id}/pause`, {})).status).toBe(403);
  });
});

describe('a run that is stopped half-way', () => {
  it('leaves its rows waiting, not failed, and goes on where it was', async () => {
    const id = await write('Stopped half-way');
    const stopping = new AbortController();
    const engine = createPseudoEngine();
    const stopped: WorkerDeps = {
      ...deps,
      engine: { ...engine, translate: async (request, onAnswer) => {
        await engine.translate({ ...request, texts: request.texts.slice(0, 1) }, onAnswer);
        stopping.abort();
        throw stopping.signal.reason;
      } },
    };
    await workOne(stopped, 'stopped', stopping.signal);
    expect(new Set(Object.values(await statesOf(id)))).toEqual(new Set(['pending']));
    await workUntilIdle(deps);
    expect(await statesOf(id)).toEqual(ALL);
  });

  it('does not undo a pause that came meanwhile', async () => {
    const id = await write('Paused meanwhile');
    const engine = createPseudoEngine();
    let pausing = true;
    const paused: WorkerDeps = {
      ...deps,
      engine: { ...engine, translate: async (request, onAnswer) => {
        if (request.target === 'ar' && pausing) {
          pausing = false;
          const row = await store.rows.find({ collection: 'articles', documentId: id }, 'ar');
          expect((await editor('POST', `/translations/${row?.id}/pause`, {})).status).toBe(200);
        }
        await engine.translate(request, onAnswer);
      } },
    };
    await workUntilIdle(paused);
    expect(await statesOf(id)).toEqual({ ...ALL, ar: 'paused' });
  });
});
