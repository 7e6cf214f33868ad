import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { orderHash } from '../../src/domain/review/orderHash.ts';
import { noteSchema, pulseSchema } from '../../src/review/screenSchemas.ts';
import { richText } from '../helpers/lexical.ts';
import { at, ok, PARAGRAPHS, refusal, reviewStage, saved } from '../helpers/reviewStage.ts';
import type { Caller } from '../helpers/staff.ts';
import { workUntilIdle } from '../helpers/work.ts';

type Stage = Awaited<ReturnType<typeof reviewStage>>;
let stage: Stage;
let editor: Stage['editor'];
let layla: Stage['layla'];
let nour: Stage['nour'];
let deps: Stage['deps'];
let open: Stage['open'];
let article: Stage['article'];
let rewrite: Stage['rewrite'];
let segmentOf: Stage['segmentOf'];
let put: Stage['put'];
let post: Stage['post'];

beforeAll(async () => {
  stage = await reviewStage();
  ({ editor, layla, nour, deps, open, article, rewrite, segmentOf, put, post } = stage);
});
afterAll(() => stage.verso.close());

describe('asking the machine again', () => {
  it('gives a proposal beside a person\'s text, and replaces it only where asked for', async () => {
    const doc = await article();
    const [trams, rivers] = [saved(await put(doc, await segmentOf(doc, 'Trams'), 'Mon texte.')).segment, await segmentOf(doc, 'Rivers')];
    const beside = saved(await post(doc, trams, 'translate', { engine: 'pseudo' })).segment;
    expect(beside).toMatchObject({ target: 'Mon texte.', origin: { kind: 'human' }, proposal: { engine: 'pseudo' } });
    expect(saved(await post(doc, rivers, 'translate', { engine: 'pseudo' })).segment).toMatchObject({ origin: { kind: 'machine', engine: 'pseudo' }, proposal: null });
    const over = saved(await post(doc, beside, 'translate', { engine: 'pseudo', overHuman: true })).segment;
    expect(over).toMatchObject({ target: beside.proposal?.target, origin: { kind: 'machine', engine: 'pseudo', written: { by: null } } });
    expect(refusal(await put(doc, trams, 'Encore mon texte.'))).toMatchObject({ code: 'segment_changed', theirs: { by: null, name: null }, base: 'Mon texte.' });
    expect(refusal(await post(doc, trams, 'translate', {}))).toMatchObject({ code: 'segment_changed' });
    for (const engine of ['nobody', 'deepl', '__proto__']) expect(refusal(await post(doc, over, 'translate', { engine }))).toMatchObject({ status: 422, code: 'unknown_engine' });
  });

  it('for all leaves reviewed texts alone and no person\'s text is replaced', async () => {
    const doc = await article();
    const parks = saved(await post(doc, await segmentOf(doc, 'parks'), 'approve', { target: 'Il y a 12 parcs.' })).segment;
    const trams = saved(await put(doc, await segmentOf(doc, 'Trams'), 'Mon texte.')).segment;
    const { translated, proposed, refused, failure } = ok(await layla('POST', `/review/translations/${doc.row}/translate`, {}));
    expect([translated.length, proposed, refused, failure]).toEqual([3, [trams.id], [], null]);
    expect(await segmentOf(doc, 'parks')).toEqual(parks);
    expect((await segmentOf(doc, 'Trams')).target).toBe('Mon texte.');
  });
});

describe('the pulse', () => {
  it('tells what changed, who is here, and the order only where it differs', async () => {
    const doc = await article();
    const mine = await open(doc, layla);
    const order = orderHash(mine.segments.map(({ id }) => id));
    const pulse = async (as: Caller, since: number, more: object = {}) => pulseSchema.strict().parse(ok(await as('POST', `/review/translations/${doc.row}/pulse`, { since, at: null, ...more })));
    expect(await pulse(layla, mine.rev, { order })).toMatchObject({ rev: mine.rev, changed: [], order: null, people: [] });
    const trams = await segmentOf(doc, 'Trams');
    saved(await put(doc, trams, 'De Nour.', {}, nour));
    await pulse(nour, mine.rev, { at: trams.id });
    const heard = await pulse(layla, mine.rev, { order });
    expect(heard.changed.map(({ id, target }) => [id, target])).toEqual([[trams.id, 'De Nour.']]);
    expect([heard.order, heard.people]).toEqual([null, [{ id: expect.any(String), name: 'translator', at: trams.id }]]);
    await rewrite(doc, { body: richText(...PARAGRAPHS) });
    await workUntilIdle(deps);
    expect((await pulse(layla, heard.rev, { order })).order).toHaveLength(4);
  });

  it('and a save keep a text assigned to whoever works on it', async () => {
    const doc = await article();
    ok(await layla('POST', `/review/translations/${doc.row}/assign`, {}));
    const assigned = (await open(doc)).assignment;
    expect(assigned?.person.name).toBe('translator');
    const done = saved(await put(doc, await segmentOf(doc, 'Trams'), 'À moi.'));
    expect(Date.parse(done.until ?? '')).toBeGreaterThanOrEqual(Date.parse(assigned?.until ?? ''));
    expect(saved(await put(doc, await segmentOf(doc, 'Rivers'), 'À toi.', {}, nour)).until).toBe(null);
    const beat = pulseSchema.parse(ok(await layla('POST', `/review/translations/${doc.row}/pulse`, { since: 0, at: null, active: true })));
    expect(Date.parse(beat.assignment?.until ?? '')).toBeGreaterThanOrEqual(Date.parse(done.until ?? ''));
  });
});

describe('notes and history', () => {
  it('are kept by segment, and say who and when', async () => {
    const doc = await article();
    const trams = await segmentOf(doc, 'Trams');
    expect(refusal(await layla('POST', `${at(doc, trams)}/notes`, { text: ' ' }))).toMatchObject({ status: 400, yours: ' ' });
    ok(await layla('POST', `${at(doc, trams)}/notes`, { text: 'Which trams?' }));
    ok(await editor('POST', `${at(doc, trams)}/notes`, { text: 'The old ones.' }));
    const notes = ok(await nour('GET', `${at(doc, trams)}/notes`)).map((note: unknown) => noteSchema.parse(note));
    expect(notes.map(({ text: words, name }: { text: string; name: string }) => [words, name])).toEqual([['Which trams?', 'translator'], ['The old ones.', 'editor']]);
    expect((await segmentOf(doc, 'Trams')).notes).toBe(2);
    saved(await post(doc, trams, 'approve', { target: 'On aime les trams.' }));
    const history = ok(await layla('GET', `/review/translations/${doc.row}/history`));
    expect(history).toMatchObject([{ segment: trams.id, target: trams.target, origin: { kind: 'machine', engine: 'deepl' } }]);
  });

  it('are described, as is everything under /api/review', async () => {
    const described = ok(await layla('GET', '/review/openapi.json'));
    expect([described.openapi, Object.keys(described.paths).length > 10]).toEqual(['3.1.0', true]);
  });
});
