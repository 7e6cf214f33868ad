import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findingId } from '../../src/domain/qa/finding.ts';
import { orderHash } from '../../src/domain/review/orderHash.ts';
import type { ScreenSegment, ScreenTranslation } from '../../src/domain/review/screen.ts';
import { createPseudoEngine } from '../../src/engines/pseudo.ts';
import { historyEntrySchema, noteSchema, pulseSchema, savedSchema, translationSchema } from '../../src/review/screenSchemas.ts';
import { createStore } from '../../src/store/createStore.ts';
import type { WorkerDeps } from '../../src/worker/workOne.ts';
import { boot } from '../helpers/boot.ts';
import type { Booted } from '../helpers/boot.ts';
import { publishableEngine } from '../helpers/publishableEngine.ts';
import { bold, paragraph, richText, text, wordsOf } from '../helpers/lexical.ts';
import { signedIn } from '../helpers/staff.ts';
import type { Answer, Caller } from '../helpers/staff.ts';
import { workerFor, workUntilIdle } from '../helpers/work.ts';

let verso: Booted;
let editor: Caller;
let layla: Caller;
let nour: Caller;
let french: Caller;
let deps: WorkerDeps;

beforeAll(async () => {
  verso = await boot();
  editor = await signedIn(verso, { role: 'editor' });
  layla = await signedIn(verso, { role: 'translator', worksIn: ['fr', 'ar'] });
  nour = await signedIn(verso, { role: 'translator', worksIn: ['fr', 'ar'] });
  french = await signedIn(verso, { role: 'translator', worksIn: ['ar'] });
  deps = workerFor(verso.payload, publishableEngine());
});
afterAll(() => verso.close());

const ok = ({ status, body }: Answer): any => {
  expect(status, JSON.stringify(body)).toBeLessThan(300);
  return body;
};
const refusal = ({ status, body }: Answer) => ({ status, ...body.errors?.[0]?.data });

interface Doc {
  readonly id: string;
  readonly row: string;
}

const PARAGRAPHS = ['Trams are loved here.', 'There are 12 parks.', 'Rivers return slowly.'];

/** An article with a title, three paragraphs and one in bold, translated by the machine into French. */
const article = async (data: object = {}, locale: 'fr' | 'ar' = 'fr', worker = deps): Promise<Doc> => {
  const body = richText(...PARAGRAPHS, paragraph(text('Some words are '), bold('bold'), text(' here.')));
  const { doc } = ok(await editor('POST', '/articles?locale=en&draft=true&depth=0', { title: 'A city', body, ...data }));
  await workUntilIdle(worker);
  const row = await createStore(verso.payload).rows.find({ collection: 'articles', documentId: doc.id }, locale);
  if (!row) throw new Error('no row');
  return { id: doc.id, row: row.id };
};
const rewrite = async ({ id }: Doc, data: object): Promise<void> => {
  ok(await editor('PATCH', `/articles/${id}?locale=en&draft=true&depth=0`, data));
};
const open = async ({ row }: Doc, as = layla): Promise<ScreenTranslation> => translationSchema.strict().parse(ok(await as('GET', `/review/translations/${row}`))) as ScreenTranslation;
const segmentOf = async (doc: Doc, source: string): Promise<ScreenSegment> => {
  const found = (await open(doc)).segments.find((segment) => segment.source.includes(source));
  if (!found) throw new Error(`no segment "${source}"`);
  return found;
};
const at = ({ row }: Doc, { id }: Pick<ScreenSegment, 'id'>): string => `/review/translations/${row}/segments/${id}`;
const put = (doc: Doc, segment: Pick<ScreenSegment, 'id' | 'rev'>, target: string, more: object = {}, as = layla): Promise<Answer> => as('PUT', at(doc, segment), { rev: segment.rev, target, ...more });
const post = (doc: Doc, segment: Pick<ScreenSegment, 'id' | 'rev'>, verb: string, more: object = {}, as = layla): Promise<Answer> => as('POST', `${at(doc, segment)}/${verb}`, { rev: segment.rev, ...more });
const saved = (answer: Answer) => savedSchema.strict().parse(ok(answer));

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
    for (const [method, path, body] of calls) expect(refusal(await french(method, path, body)), `${method} ${path}`).toMatchObject({ status: 403, code: 'locale_not_yours' });
    expect(await segmentOf(doc, 'Trams')).toEqual(trams);
    expect(refusal(await french('PUT', at(doc, trams), { rev: trams.rev, target: 'Non.' })).yours).toBe('Non.');
  });
});

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
    expect(saved(await post(doc, trams, 'reopen')).segment).toMatchObject({ state: 'translated', approved: trams.approved });
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
    const pseudo = workerFor(verso.payload, createPseudoEngine());
    const doc = await article({}, 'fr', pseudo);
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
    await verso.payload.updateGlobal({ slug: 'translation-settings', data: { secondPerson: ['fr'] } as never });
    createStore(verso.payload).settings.changed();
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
      await verso.payload.updateGlobal({ slug: 'translation-settings', data: { secondPerson: [] } as never });
      createStore(verso.payload).settings.changed();
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

describe('asking the machine again', () => {
  it('gives a proposal beside a person\'s text, and replaces it only where asked for', async () => {
    const doc = await article({}, 'fr', workerFor(verso.payload, publishableEngine('deepl', '2')));
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
