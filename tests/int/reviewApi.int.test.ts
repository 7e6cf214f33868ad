import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ScreenSegment } from '../../src/domain/review/screen.ts';
import { historyEntrySchema } from '../../src/review/screenSchemas.ts';
import { richText, wordsOf } from '../helpers/lexical.ts';
import { at, ok, PARAGRAPHS, refusal, reviewStage, saved } from '../helpers/reviewStage.ts';
import { workUntilIdle } from '../helpers/work.ts';

type Stage = Awaited<ReturnType<typeof reviewStage>>;
let stage: Stage;
let editor: Stage['editor'];
let layla: Stage['layla'];
let nour: Stage['nour'];
let arabic: Stage['arabic'];
let deps: Stage['deps'];
let open: Stage['open'];
let article: Stage['article'];
let rewrite: Stage['rewrite'];
let segmentOf: Stage['segmentOf'];
let put: Stage['put'];
let post: Stage['post'];

beforeAll(async () => {
  stage = await reviewStage();
  ({ editor, layla, nour, arabic, deps, open, article, rewrite, segmentOf, put, post } = stage);
});
afterAll(() => stage.verso.close());

describe('saving a segment', () => {
  it('keeps the text as the person\'s, and the locale\'s draft shows it', async () => {
    const doc = await article();
    const before = await open(doc);
    expect(before).toMatchObject({ locale: 'fr', dir: 'ltr', sourceLocale: 'en', document: { id: doc.id, collection: 'articles', title: 'A city', trashed: false }, counts: { translated: 5, reviewed: 0 }, people: [] });
    expect(before.segments.map(({ block }) => block.path)).toEqual([['title'], ['body', '1'], ['body', '2'], ['body', '3'], ['body', '4']]);
    const trams = await segmentOf(doc, 'Trams');
    const done = saved(await put(doc, trams, 'On aime les trams.'));
    expect(done).toMatchObject({ segment: { target: 'On aime les trams.', state: 'translated', origin: { kind: 'human', engine: null, written: { name: 'translator' } } }, until: null, counts: { human: 1 } });
    expect(done.rev).toBeGreaterThan(before.rev);
    await workUntilIdle(deps);
    const draft = ok(await editor('GET', `/articles/${doc.id}?locale=fr&draft=true&depth=0`));
    expect(wordsOf(draft.body)[0]).toBe('On aime les trams.');
    expect((await segmentOf(doc, 'Trams')).target).toBe('On aime les trams.');
  });

  it('changes nothing where the text is the one that stands, whatever revision was seen', async () => {
    const doc = await article();
    const trams = await segmentOf(doc, 'Trams');
    const done = saved(await put(doc, { ...trams, rev: 0 }, trams.target ?? ''));
    expect(done.segment).toEqual(trams);
  });

  it('of two people lands both in two segments, and in one refuses the later with both versions', async () => {
    const doc = await article();
    const [trams, parks] = [await segmentOf(doc, 'Trams'), await segmentOf(doc, 'parks')];
    (await Promise.all([put(doc, trams, 'De Layla.'), put(doc, parks, 'De Nour, 12.', {}, nour)])).forEach(saved);
    expect([(await segmentOf(doc, 'Trams')).target, (await segmentOf(doc, 'parks')).target]).toEqual(['De Layla.', 'De Nour, 12.']);

    const rivers = await segmentOf(doc, 'Rivers');
    const answers = await Promise.all([put(doc, rivers, 'Layla'), put(doc, rivers, 'Nour', {}, nour)]);
    const [won] = answers.filter(({ status }) => status === 200).map(saved);
    const [lost] = answers.filter(({ status }) => status !== 200).map(refusal);
    const loser = won?.segment.target === 'Layla' ? 'Nour' : 'Layla';
    expect(lost).toMatchObject({ status: 409, code: 'segment_changed', yours: loser, base: rivers.target, theirs: { target: won?.segment.target, rev: won?.segment.rev, name: 'translator' } });
    const kept = saved(await put(doc, { id: rivers.id, rev: lost?.theirs.rev }, loser, {}, loser === 'Nour' ? nour : layla));
    expect(kept.segment.target).toBe(loser);
    const history = ok(await layla('GET', `${at(doc, rivers)}/history`)).map((entry: unknown) => historyEntrySchema.parse(entry));
    expect(history.map(({ target }: { target: string }) => target)).toEqual([loser, won?.segment.target, rivers.target]);
  });

  it('many at once by many, every one lands', async () => {
    const doc = await article({ body: richText(...Array.from({ length: 24 }, (_, n) => `Paragraph ${n} stands here.`)) });
    const { segments } = await open(doc);
    const bodies = segments.filter(({ block }) => block.field === 'body');
    (await Promise.all(bodies.map((segment, n) => put(doc, segment, `Écrit ${n}.`, {}, n % 2 ? layla : nour)))).forEach(saved);
    expect((await open(doc)).segments.filter(({ block }) => block.field === 'body').map(({ target }) => target)).toEqual(bodies.map((_, n) => `Écrit ${n}.`));
  });

  it('is no clash with itself: the same key again, or newer text after a lost answer', async () => {
    const doc = await article();
    const trams = await segmentOf(doc, 'Trams');
    const first = saved(await put(doc, trams, 'Un.', { key: 'k1' }));
    const again = saved(await put(doc, trams, 'Un.', { key: 'k1' }));
    expect(again.segment).toEqual(first.segment);
    expect(refusal(await put(doc, trams, 'Un deux.', { key: 'k2' }))).toMatchObject({ code: 'segment_changed' });
    expect(saved(await put(doc, trams, 'Un deux.', { key: 'k2', after: 'k1' })).segment.target).toBe('Un deux.');
    expect(refusal(await put(doc, trams, 'Un deux trois.', { key: 'k3', after: 'k1' }))).toMatchObject({ code: 'segment_changed' });
  });

  it('clashes with no paragraph that moved and no proposal that came', async () => {
    const doc = await article();
    const rivers = await segmentOf(doc, 'Rivers');
    await rewrite(doc, { body: richText('A new first paragraph.', ...PARAGRAPHS) });
    await workUntilIdle(deps);
    expect((await segmentOf(doc, 'Rivers')).rev).toBeGreaterThan(rivers.rev);
    expect(saved(await put(doc, rivers, 'Les rivières.')).segment.target).toBe('Les rivières.');
  });

  it('meets a source that changed meanwhile: of a machine\'s text, and of a person\'s', async () => {
    const doc = await article();
    const [trams, parks] = [await segmentOf(doc, 'Trams'), await segmentOf(doc, 'parks')];
    const mine = saved(await put(doc, parks, 'Il y a 12 parcs.')).segment;
    saved(await post(doc, mine, 'approve'));
    const approved = await segmentOf(doc, 'parks');
    await rewrite(doc, { body: richText('Trams are loved everywhere.', 'There are 13 parks.', 'Rivers return slowly.') });
    await workUntilIdle(deps);
    const machine = refusal(await put(doc, trams, 'Les trams.'));
    expect(machine).toMatchObject({ status: 409, code: 'source_changed', yours: 'Les trams.', source: 'Trams are loved everywhere.', approved: null, proposal: null });
    const person = refusal(await put(doc, approved, 'Il y a douze parcs.'));
    expect(person).toMatchObject({ status: 409, code: 'source_changed', yours: 'Il y a douze parcs.', source: 'There are 13 parks.', proposal: { engine: 'deepl' },
      approved: { source: 'There are 12 parks.', target: 'Il y a 12 parcs.' }, theirs: { target: 'Il y a 12 parcs.' } });
    expect(refusal(await post(doc, approved, 'approve', { target: 'Il y a 12 parcs.' }))).toMatchObject({ code: 'source_changed' });
    const outdated = await segmentOf(doc, 'parks');
    expect(outdated).toMatchObject({ outdated: true, state: 'reviewed', previousSource: 'There are 12 parks.', target: 'Il y a 12 parcs.' });
    const done = saved(await put(doc, { ...outdated, rev: person.rev }, 'Il y a 13 parcs.'));
    expect(done.segment).toMatchObject({ state: 'translated', outdated: true, proposal: { engine: 'deepl' }, approved: { target: 'Il y a 12 parcs.' } });
    expect(saved(await post(doc, done.segment, 'approve')).segment).toMatchObject({ state: 'reviewed', outdated: false, proposal: null, previousSource: null, approved: { source: 'There are 13 parks.', target: 'Il y a 13 parcs.' } });
  });

  it('refuses what could not be kept as it is, and gives it back', async () => {
    const doc = await article({ summary: 'A short one.' });
    const [bolded, title] = [await segmentOf(doc, 'bold'), await segmentOf(doc, 'A city')];
    const cases: [ScreenSegment, string, object][] = [
      [bolded, 'a<g id="9">b</g>', { status: 422, code: 'unknown_tag', id: 9 }],
      [bolded, 'a<x id="1"/>', { status: 422, code: 'unknown_tag', id: 1 }],
      [bolded, '<g id="1">open', { status: 422, code: 'bad_text' }],
      [bolded, 'Fish & chips', { status: 422, code: 'bad_text' }],
      [title, 'x'.repeat(100_001), { status: 422, code: 'too_long' }],
    ];
    for (const [segment, target, expected] of cases) expect(refusal(await put(doc, segment, target))).toMatchObject({ ...expected, yours: target });
    const limited = (await open(doc)).segments.find(({ max }) => max !== null);
    if (limited?.max) expect(refusal(await put(doc, limited, '😀'.repeat(limited.max + 1)))).toMatchObject({ code: 'too_long', max: limited.max });
    for (const body of [{ target: 'x' }, { rev: -1, target: 'x' }, { rev: 1.5, target: 'x' }]) expect(refusal(await layla('PUT', at(doc, bolded), body))).toMatchObject({ status: 400, code: 'bad-request', yours: 'x' });
    expect(refusal(await layla('PUT', at(doc, bolded), '{'))).toMatchObject({ status: 400, code: 'bad-request' });
    expect((await segmentOf(doc, 'bold')).target).toBe(bolded.target);
  });

  it('keeps a tag that was typed as text, and saves a text that lacks a tag, which can\'t be approved', async () => {
    const doc = await article();
    const bolded = await segmentOf(doc, 'bold');
    const typed = saved(await put(doc, bolded, '&lt;g id="1"&gt; est <g id="1">gras</g>')).segment;
    await workUntilIdle(deps);
    const draft = ok(await editor('GET', `/articles/${doc.id}?locale=fr&draft=true&depth=0`));
    expect(wordsOf(draft.body)[3]).toBe('<g id="1"> est gras');
    const lacking = saved(await put(doc, typed, 'rien de gras')).segment;
    expect(lacking.findings.map(({ key }) => key)).toContain('qa.tagMissing');
    expect(refusal(await post(doc, lacking, 'approve', { target: 'rien de gras' }))).toMatchObject({ status: 422, code: 'errors_open', yours: 'rien de gras', findings: [{ key: 'qa.tagMissing', id: expect.any(String) }] });
  });

  it('tells a segment that left, a document that was trashed or deleted, and one that never was', async () => {
    const doc = await article();
    const rivers = await segmentOf(doc, 'Rivers');
    await rewrite(doc, { body: richText('Trams are loved here.') });
    await workUntilIdle(deps);
    expect(refusal(await put(doc, rivers, 'Gardez-moi.'))).toMatchObject({ status: 409, code: 'segment_gone', yours: 'Gardez-moi.' });
    expect((await open(doc)).removed.map(({ source }) => source)).toContain('Rivers return slowly.');

    const trams = await segmentOf(doc, 'Trams');
    ok(await editor('PATCH', `/articles/${doc.id}?draft=true`, { deletedAt: new Date().toISOString() }));
    expect(refusal(await put(doc, trams, 'Encore là ?'))).toMatchObject({ status: 410, code: 'document_deleted', yours: 'Encore là ?' });
    ok(await editor('DELETE', `/articles/${doc.id}?trash=true`));
    for (const [method, path, body] of [['PUT', at(doc, trams), { rev: trams.rev, target: 'Encore.' }], ['GET', `/review/translations/${doc.row}`, undefined], ['POST', `/review/translations/${doc.row}/pulse`, { since: 0, at: null }]] as const)
      expect(refusal(await layla(method, path, body))).toMatchObject({ status: 410, code: 'document_deleted' });
    expect(refusal(await layla('PUT', at({ ...doc, row: doc.id }, trams), { rev: 1, target: 'Jamais.' }))).toMatchObject({ status: 404, code: 'no-row', yours: 'Jamais.' });
  });

  it('is for those who work in the locale alone, as is everything else', async () => {
    const doc = await article();
    const trams = await segmentOf(doc, 'Trams');
    const row = `/review/translations/${doc.row}`;
    const calls: [string, string, object?][] = [
      ['GET', row], ['GET', `${row}/history`], ['POST', `${row}/pulse`, { since: 0, at: null }], ['POST', `${row}/approve`, { segments: [trams] }], ['POST', `${row}/translate`, {}], ['POST', `${row}/fields/body/approve`, { seen: null }],
      ['PUT', at(doc, trams), { rev: trams.rev, target: 'Non.' }], ['GET', `${at(doc, trams)}/notes`], ['GET', `${at(doc, trams)}/history`], ['POST', `${at(doc, trams)}/notes`, { text: 'Non.' }],
      ...['approve', 'reopen', 'translate'].map((verb): [string, string, object] => ['POST', `${at(doc, trams)}/${verb}`, { rev: trams.rev }]),
    ];
    for (const [method, path, body] of calls) expect(refusal(await arabic(method, path, body)), `${method} ${path}`).toMatchObject({ status: 403, code: 'locale_not_yours' });
    expect(await segmentOf(doc, 'Trams')).toEqual(trams);
    expect(refusal(await arabic('PUT', at(doc, trams), { rev: trams.rev, target: 'Non.' })).yours).toBe('Non.');
  });
});
