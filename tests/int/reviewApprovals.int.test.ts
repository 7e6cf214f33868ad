import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findingId } from '../../src/domain/qa/finding.ts';
import { createPseudoEngine } from '../../src/engines/pseudo.ts';
import { createStore } from '../../src/store/createStore.ts';
import { paragraph, richText } from '../helpers/lexical.ts';
import { ok, refusal, reviewStage, saved } from '../helpers/reviewStage.ts';
import { workerFor, workUntilIdle } from '../helpers/work.ts';

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

describe('approving', () => {
  it('approves what was written with it, and what is written afterwards is not approved', async () => {
    const doc = await article();
    const trams = await segmentOf(doc, 'Trams');
    const done = saved(await post(doc, trams, 'approve', { target: 'On aime les trams.', key: 'a1' }));
    expect(done.segment).toMatchObject({ state: 'reviewed', target: 'On aime les trams.', approved: { source: trams.source, target: 'On aime les trams.', name: 'translator' } });
    expect(saved(await post(doc, trams, 'approve', { target: 'On aime les trams.', key: 'a1' })).segment).toEqual(done.segment);
    expect(saved(await post(doc, done.segment, 'approve')).segment).toEqual(done.segment);
    const changed = saved(await put(doc, done.segment, 'On adore les trams.')).segment;
    expect(changed).toMatchObject({ state: 'translated', approved: { target: 'On aime les trams.' } });
    expect(refusal(await post(doc, trams, 'approve', { target: 'On aime les trams.' }, nour))).toMatchObject({ code: 'segment_changed', yours: 'On aime les trams.', theirs: { target: 'On adore les trams.' } });
    expect(refusal(await post(doc, trams, 'approve', {}, nour))).toMatchObject({ code: 'segment_changed' });
  });

  it('can be taken back; the last approval stays known', async () => {
    const doc = await article();
    const trams = saved(await post(doc, await segmentOf(doc, 'Trams'), 'approve')).segment;
    expect(trams.approved).not.toBe(null);
    expect(saved(await post(doc, trams, 'reopen')).segment).toMatchObject({ state: 'translated', approved: null });
  });

  it('of many takes each for itself, as it was on the screen', async () => {
    const doc = await article();
    const { segments } = await open(doc);
    saved(await put(doc, await segmentOf(doc, 'Trams'), 'Changé entre-temps.', {}, nour));
    saved(await put(doc, await segmentOf(doc, 'parks'), 'Aucun nombre.', {}, nour));
    const seen = segments.map(({ id, rev, source }) => ({ id, rev: source.includes('parks') ? rev + 1 : rev }));
    const { approved, waiting, refused, counts } = ok(await layla('POST', `/review/translations/${doc.row}/approve`, { segments: [...seen, { id: 'nowhere', rev: 1 }] }));
    expect([approved.length, waiting, counts.reviewed]).toEqual([3, [], 3]);
    expect(refused.map(({ why }: { why: string }) => why).sort()).toEqual(['errors_open', 'segment_changed', 'segment_gone']);
    for (const segment of (await open(doc)).segments) if (segment.approved) expect([segment.state, segment.approved.target]).toEqual(['reviewed', segment.target]);
  });

  it('of the last segment settles the row, and a source that changes makes it wait again', async () => {
    const doc = await article();
    const { segments } = await open(doc);
    ok(await layla('POST', `/review/translations/${doc.row}/approve`, { segments }));
    expect((await open(doc)).status).toMatchObject({ row: 'reviewed', policy: 'review-first', secondPerson: false });
    await rewrite(doc, { title: 'A better city' });
    await workUntilIdle(deps);
    expect(await open(doc)).toMatchObject({ status: { row: 'needs-review' }, counts: { outdated: 1, reviewed: 5 } });
    const title = await segmentOf(doc, 'better city');
    expect(saved(await post(doc, title, 'approve', { target: title.proposal?.target })).segment.outdated).toBe(false);
    expect((await open(doc)).status.row).toBe('reviewed');
  });

  it('lets an error pass for a reason, which is kept, and goes with the fault', async () => {
    const doc = await article();
    const parks = saved(await put(doc, await segmentOf(doc, 'parks'), 'Beaucoup de parcs.')).segment;
    const { findings } = refusal(await post(doc, parks, 'approve'));
    const [{ id }] = findings;
    expect(refusal(await post(doc, parks, 'approve', { waive: [{ finding: id, reason: '  ' }] })).code).toBe('errors_open');
    expect(refusal(await post(doc, parks, 'approve', { waive: [{ finding: 'another', reason: 'No.' }] })).code).toBe('errors_open');
    const done = saved(await post(doc, parks, 'approve', { waive: findings.map((finding: { id: string }) => ({ finding: finding.id, reason: 'They are not counted.' })) })).segment;
    expect(done.findings.find((finding) => finding.id === id)?.waived).toMatchObject({ reason: 'They are not counted.', name: 'translator' });
    const still = saved(await put(doc, done, 'Beaucoup de parcs ici.')).segment;
    expect(still.findings.find((finding) => finding.id === id)?.waived?.reason).toBe('They are not counted.');
    const mended = saved(await put(doc, still, 'Il y a 12 parcs.')).segment;
    expect(mended.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    const back = saved(await put(doc, mended, 'Beaucoup de parcs.')).segment;
    expect(back.findings.find((finding) => finding.id === id)?.waived).toBe(null);
    expect(back.findings.map((finding) => findingId(finding))).toContain(id);
  });

  it('never takes the pseudo engine\'s text, taken as a proposal neither', async () => {
    const pseudo = workerFor(stage.verso.payload, createPseudoEngine());
    const doc = await article({}, pseudo);
    const trams = await segmentOf(doc, 'Trams');
    expect(refusal(await post(doc, trams, 'approve'))).toMatchObject({ status: 422, code: 'pseudo' });
    const { refused } = ok(await layla('POST', `/review/translations/${doc.row}/approve`, { segments: (await open(doc)).segments }));
    expect(refused).toHaveLength(5);
    const mine = saved(await post(doc, trams, 'approve', { target: 'On aime les trams.' })).segment;
    await rewrite(doc, { body: richText('Trams are loved everywhere.') });
    await workUntilIdle(pseudo);
    const outdated = await segmentOf(doc, 'everywhere');
    expect(outdated.id).toBe(mine.id);
    expect(refusal(await post(doc, outdated, 'approve', { target: outdated.proposal?.target })).code).toBe('pseudo');
  });

  it('takes two people where the locale wants two', async () => {
    const doc = await article();
    await stage.verso.payload.updateGlobal({ slug: 'translation-settings', data: { secondPerson: ['fr'] } as never });
    createStore(stage.verso.payload).settings.changed();
    try {
      const trams = await segmentOf(doc, 'Trams');
      const once = saved(await post(doc, trams, 'approve', { key: 'one' })).segment;
      expect(once).toMatchObject({ state: 'translated', approved: null, firstApproval: { name: 'translator' } });
      expect(saved(await post(doc, trams, 'approve', { key: 'one' })).segment).toEqual(once);
      expect(refusal(await post(doc, once, 'approve', { key: 'two' }))).toMatchObject({ status: 409, code: 'needs_second_person' });
      expect(saved(await post(doc, once, 'approve', {}, nour)).segment).toMatchObject({ state: 'reviewed', firstApproval: null, approved: { target: trams.target } });
      const rivers = saved(await post(doc, await segmentOf(doc, 'Rivers'), 'approve')).segment;
      const rewritten = saved(await post(doc, rivers, 'approve', { target: 'Les rivières.' }, nour)).segment;
      expect(rewritten).toMatchObject({ state: 'translated', approved: null });
      expect(saved(await post(doc, rewritten, 'reopen', {}, nour)).segment.firstApproval).toBe(null);
      const many = ok(await nour('POST', `/review/translations/${doc.row}/approve`, { segments: [await segmentOf(doc, 'A city')] }));
      expect([many.approved.length, many.waiting.length]).toEqual([0, 1]);
    } finally {
      await stage.verso.payload.updateGlobal({ slug: 'translation-settings', data: { secondPerson: [] } as never });
      createStore(stage.verso.payload).settings.changed();
    }
  });

  it('of a field a translator rebuilt is of what was on the screen', async () => {
    const doc = await article();
    const form = ok(await editor('GET', `/articles/${doc.id}?locale=fr&draft=true&depth=0`));
    form.body.root.children.push(paragraph('Ajouté.'));
    ok(await editor('PATCH', `/articles/${doc.id}?locale=fr&draft=true&depth=0`, form));
    const [owned] = (await open(doc)).owned;
    expect(owned).toMatchObject({ field: 'body', approved: null });
    const approve = (seen: string | null, field = 'body') => layla('POST', `/review/translations/${doc.row}/fields/${field}/approve`, { seen });
    expect(refusal(await approve(null))).toMatchObject({ status: 409, code: 'field_changed' });
    expect(refusal(await approve(null, 'title'))).toMatchObject({ status: 409, code: 'not_owned' });
    ok(await approve(owned?.written?.at ?? null));
    expect((await open(doc)).owned[0]?.approved).toMatchObject({ name: 'translator' });
  });
});
