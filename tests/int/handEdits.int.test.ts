import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPseudoEngine } from '../../src/engines/pseudo.ts';
import { createStore } from '../../src/store/createStore.ts';
import type { WorkerDeps } from '../../src/worker/workOne.ts';
import { boot } from '../helpers/boot.ts';
import type { Booted } from '../helpers/boot.ts';
import { paragraph, richText, wordsOf } from '../helpers/lexical.ts';
import type { Node } from '../helpers/lexical.ts';
import { chance, times } from '../helpers/random.ts';
import type { Chance } from '../helpers/random.ts';
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

const WALKS = times('HAND_EDIT_WALKS', 12);
const STEPS = 14;

interface Form {
  data: any;
}

interface Walk {
  readonly id: string;
  readonly c: Chance;
  readonly log: string[];
  source: { title: string; body: string[] };
  forms: Form[];
  /** What a person last wrote, by the source paragraph it stands for (`title` for the title). */
  readonly human: Map<string, string>;
  words: number;
}

const NOUNS = ['harbour', 'mayor', 'library', 'market', 'river', 'council', 'school', 'tram', 'garden', 'archive'];
const sentence = (w: Walk): string => `The ${w.c.pick(NOUNS)} number ${(w.words += 1)} meets the ${w.c.pick(NOUNS)} of ${w.c.pick(NOUNS)} town.`;
const ok = (answer: { status: number; body: any }): any => {
  expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(300);
  return answer.body;
};
const latest = async (w: Walk, locale: string) => ok(await editor('GET', `/articles/${w.id}?locale=${locale}&draft=true&depth=0`));
const save = (w: Walk, locale: string, data: unknown, autosave: boolean) =>
  editor('PATCH', `/articles/${w.id}?locale=${locale}&draft=true${autosave ? '&autosave=true' : ''}&depth=0`, data);

const editSource = async (w: Walk): Promise<void> => {
  const { body } = w.source;
  const at = w.c.below(body.length + 1);
  const act = w.c.pick(['insert', 'insert', 'remove', 'change', 'move', 'title'] as const);
  if (act === 'insert') body.splice(at, 0, sentence(w));
  if (act === 'remove' && body.length > 1) body.splice(Math.min(at, body.length - 1), 1);
  if (act === 'change') body[Math.min(at, body.length - 1)] = sentence(w);
  if (act === 'move') body.splice(w.c.below(body.length), 0, ...body.splice(Math.min(at, body.length - 1), 1));
  if (act === 'title') w.source.title = sentence(w);
  w.log.push(`source ${act} ${at}`);
  ok(await save(w, 'en', { title: w.source.title, body: richText(...body) }, w.c.odds(0.5)));
};

const openForm = async (w: Walk): Promise<void> => {
  w.forms.push({ data: await latest(w, 'ar') });
  w.log.push(`open ${w.forms.length - 1}`);
};

/** The segment a block of a form shows, by the mark in its node. */
const segmentIn = (node: Node): string | undefined => String((node.$ as { vs?: string } | undefined)?.vs ?? '').split('|')[0] || undefined;

const editForm = async (w: Walk): Promise<void> => {
  const form = w.c.pick(w.forms);
  const written = `نص بشري رقم ${(w.words += 1)} من المترجم`;
  const blocks = (form.data.body?.root?.children ?? []) as Node[];
  const marked = blocks.filter((node) => segmentIn(node) !== undefined);
  const store = createStore(verso.payload);
  if (marked.length === 0 || w.c.odds(0.25)) {
    form.data = { ...form.data, title: written };
    w.human.set('title', written);
  } else {
    const node = w.c.pick(marked);
    (node.children as Node[]) = [{ ...(paragraph(written).children as Node[])[0] }] as Node[];
    w.human.set(segmentIn(node) ?? '', written);
  }
  const autosave = w.c.odds(0.5);
  w.log.push(`edit form ${w.forms.indexOf(form)} ${autosave ? 'autosave' : 'save'} -> ${written}`);
  const answer = ok(await save(w, 'ar', structuredClone(form.data), autosave));
  void store;
  // An explicit save takes the answer over whole; after an autosave the field in hand stays as typed, stale marks and all.
  if (!autosave) form.data = answer.doc;
};

const saveStale = async (w: Walk): Promise<void> => {
  const form = w.c.pick(w.forms);
  w.log.push(`save form ${w.forms.indexOf(form)} untouched`);
  const answer = ok(await save(w, 'ar', structuredClone(form.data), w.c.odds(0.5)));
  form.data = answer.doc;
};

const check = async (w: Walk): Promise<void> => {
  await workUntilIdle(deps);
  const row = await createStore(verso.payload).rows.find({ collection: 'articles', documentId: w.id }, 'ar');
  const story = `${w.id}\n${w.log.join('\n')}`;
  if (!row?.segments) throw new Error(`no row\n${story}`);
  const all = [...row.segments, ...(row.removed ?? [])];
  for (const [segment, written] of w.human) {
    const found = segment === 'title' ? row.segments.find(({ path }) => path === 'title') : all.find(({ id }) => id === segment);
    expect(found?.target, `human text lost\n${story}`).toBe(written);
    expect(found?.origin, story).toBe('human');
  }
  const pseudo = createPseudoEngine();
  for (const segment of row.segments.filter(({ origin }) => origin !== 'human')) {
    let expected = '';
    await pseudo.translate({ source: 'en', target: 'ar', texts: [{ text: segment.source }] }, (_, { target }) => void (expected = target));
    expect(segment.target, `old machine text\n${story}`).toBe(expected);
  }
  expect(Object.keys(row.owned ?? {}), story).toEqual([]);
  expect(row.segments.filter(({ field }) => field === 'body').map(({ source }) => source), story).toEqual(w.source.body);
  const draft = await latest(w, 'ar');
  expect(wordsOf(draft.body), story).toEqual(row.segments.filter(({ field }) => field === 'body').map(({ target }) => target));
  expect(draft.title, story).toBe(row.segments.find(({ path }) => path === 'title')?.target);
};

const walk = async (seed: number): Promise<void> => {
  const w: Walk = { id: '', c: chance(seed), log: [`seed ${seed}`], source: { title: '', body: [] }, forms: [], human: new Map(), words: seed * 1000 };
  w.source = { title: sentence(w), body: Array.from({ length: 2 + w.c.below(5) }, () => sentence(w)) };
  const made = ok(await editor('POST', '/articles?locale=en&draft=true', { title: w.source.title, body: richText(...w.source.body) }));
  (w as { id: string }).id = made.doc.id;
  if (w.c.odds(0.8)) await workUntilIdle(deps);
  await openForm(w);
  for (let step = 0; step < STEPS; step += 1) {
    const act = w.c.below(10);
    if (act < 3) await editSource(w);
    else if (act < 5) await workUntilIdle(deps).then(() => w.log.push('machine'));
    else if (act < 6) await openForm(w);
    else if (act < 9) await editForm(w);
    else await saveStale(w);
  }
  await check(w);
};

describe("people's edits under random walks of saves, stale forms and machine runs", () => {
  it(`holds in ${WALKS} walks`, { timeout: 60_000 + WALKS * 60_000 }, async () => {
    const from = times('HAND_EDIT_SEED', 1);
    for (let seed = from; seed < from + WALKS; seed += 1) await walk(seed);
  });
});

describe('edits before any machine run', () => {
  it('are kept each, the second as the first', async () => {
    const { doc } = ok(await editor('POST', '/articles?locale=en&draft=true', { title: 'A bridge', body: richText('It opens.') }));
    const row = () => createStore(verso.payload).rows.find({ collection: 'articles', documentId: doc.id }, 'ar');
    for (const title of ['جسر', 'جسران']) {
      ok(await editor('PATCH', `/articles/${doc.id}?locale=ar&draft=true&autosave=true&depth=0`, { title }));
      expect((await row())?.segments?.find(({ path }) => path === 'title')).toMatchObject({ target: title, origin: 'human' });
    }
    await workUntilIdle(deps);
    expect((await row())?.segments?.find(({ path }) => path === 'title')).toMatchObject({ target: 'جسران', origin: 'human' });
  });
});
