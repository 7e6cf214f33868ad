import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { richText } from '../helpers/lexical.ts';
import { codeOf, key, liveIn, openNewsroom, textsOf, venueOf } from '../helpers/newsroom.ts';
import type { Newsroom } from '../helpers/newsroom.ts';
import { signedIn } from '../helpers/staff.ts';

let house: Newsroom;

beforeAll(async () => {
  house = await openNewsroom();
});
afterAll(() => house.verso.close());


describe('the log', () => {
  it('is dense and in order, whoever writes at once', async () => {
    const { publications } = house.store;
    const before = (await house.verso.payload.count({ collection: 'publications' })).totalDocs;
    const entry = (documentId: string, version: number) => ({
      collection: 'places', documentId, locale: 'en' as const, version, kind: 'withdrawal' as const, sourceLocale: 'en' as const, title: null, slug: null,
      content: null, provenance: null, fingerprint: null, hash: null, by: null, at: new Date().toISOString(),
    });
    const added = await Promise.all(Array.from({ length: 20 }, (_, n) => publications.append(entry(`parallel-${n}`, 1))));
    expect(added.map((one) => one?.seq).sort((a, b) => Number(a) - Number(b))).toEqual(Array.from({ length: 20 }, (_, n) => before + n + 1));
    const rivals = await Promise.all(Array.from({ length: 8 }, () => publications.append(entry('parallel-0', 2))));
    expect(rivals.filter((one) => one !== null)).toHaveLength(1);
    expect((await publications.log(key('parallel-0'), 'en')).length).toBe(0);
    const log = await publications.log({ collection: 'places', documentId: 'parallel-0' }, 'en');
    expect(log.map(({ version, replaced }) => [version, replaced])).toEqual([[2, false], [1, true]]);
  });
});

describe('publishing', () => {
  it('gives readers the source when it is published, and a target only when every text is approved', async () => {
    const id = await house.write('Opening night', 'The doors open at seven.');
    expect(await house.live(id, 'en')).toBeNull();
    expect(codeOf(await house.door(id, 'ar', 'publish'))).toBe('source_not_live');
    await house.publishSource(id);
    await house.settle();
    const source = await house.live(id, 'en');
    expect(textsOf(source)).toEqual(['Opening night', 'The doors open at seven.']);
    expect(source).toMatchObject({ slug: 'opening-night', title: 'Opening night', provenance: { kind: 'human', outdated: false } });
    await house.approve(id, 'ar', ['Opening night']);
    const refused = await house.door(id, 'ar', 'publish');
    expect([refused.status, codeOf(refused), refused.body.errors[0].data.count]).toEqual([409, 'not_all_reviewed', 1]);
    expect(await house.live(id, 'ar')).toBeNull();
    await house.approve(id, 'ar');
    const answer = await house.door(id, 'ar', 'publish');
    expect(answer.body).toMatchObject({ live: true, sourceLive: true, sourceAhead: false, publication: { version: 1, provenance: { kind: 'machine-reviewed', engine: 'machine', outdated: false } } });
    expect(textsOf(await house.live(id, 'ar'))).toEqual(['[ar] Opening night', '[ar] The doors open at seven.']);
    for (const locale of ['fr', 'es', 'de'] as const) expect(await house.live(id, locale)).toBeNull();
    expect((await house.row(id, 'ar')).live).toBe(true);
    expect((await house.row(id, 'fr')).live ?? false).toBe(false);
    const again = await house.door(id, 'ar', 'publish');
    expect(again.body.publication.version).toBe(1);
  });

  it('approves and publishes in one call, with what was seen', async () => {
    const id = await house.write('In one call', 'One paragraph.');
    await house.publishSource(id);
    await house.settle();
    const row = await house.row(id, 'fr');
    const approve = (row.segments ?? []).map(({ id: segment, revision }) => ({ id: segment, rev: revision }));
    await house.correct(id, 'fr', 'One paragraph.', 'Un paragraphe.');
    const stale = await house.door(id, 'fr', 'publish', { rev: row.revision, approve });
    expect([stale.status, codeOf(stale)]).toEqual([409, 'segment_changed']);
    const now = await house.row(id, 'fr');
    const fresh = await house.door(id, 'fr', 'publish', { rev: now.revision, approve });
    expect(fresh.status, JSON.stringify(fresh.body)).toBe(200);
    expect(textsOf(await house.live(id, 'fr'))).toEqual(['[fr] In one call', 'Un paragraphe.']);
  });

  it('keeps an outdated page whole, with the new facts, until its changed texts are approved', async () => {
    const id = await liveIn(house, 'Whole pages', ['ar'], 'The first paragraph.', 'The second paragraph.');
    await house.edit(id, { venue: 'New hall' });
    await house.translate();
    expect(venueOf(await house.live(id, 'ar'))).toBe('Old hall');
    await house.correct(id, 'ar', 'Whole pages', 'صفحات كاملة');
    await house.door(id, 'ar', 'publish');
    expect([venueOf(await house.live(id, 'ar')), textsOf(await house.live(id, 'ar'))[0]]).toEqual(['Old hall', 'صفحات كاملة']);
    await house.publishSource(id, { venue: 'New hall', body: richText('The first paragraph.', 'The second paragraph, changed by an editor.') });
    await house.settle();
    const outdated = await house.live(id, 'ar');
    expect([venueOf(outdated), venueOf(await house.live(id, 'en'))]).toEqual(['New hall', 'New hall']);
    expect(textsOf(outdated)).toEqual(['صفحات كاملة', '[ar] The first paragraph.', '[ar] The second paragraph.']);
    expect(outdated?.provenance).toMatchObject({ outdated: true });
    expect(await house.row(id, 'ar')).toMatchObject({ live: true, liveOutdated: true, need: 'outdated-live' });
    await house.correct(id, 'ar', 'The second paragraph, changed by an editor.', 'فقرة ثانية جديدة');
    await house.settle();
    const fresh = await house.live(id, 'ar');
    expect(textsOf(fresh)).toEqual(['صفحات كاملة', '[ar] The first paragraph.', 'فقرة ثانية جديدة']);
    expect(fresh?.provenance?.outdated).toBe(false);
    expect((await house.row(id, 'ar')).liveOutdated).toBe(false);
  });

  it('lets a corrected typo go live while the draft of the source is ahead', async () => {
    const id = await liveIn(house, 'A typo', ['ar'], 'A paragraph that stays.', 'A paragraph that will change.');
    await house.edit(id, { body: richText('A paragraph that stays.', 'A paragraph that an editor is rewriting.') });
    await house.translate();
    await house.correct(id, 'ar', 'A paragraph that stays.', 'فقرة مصححة');
    await house.correct(id, 'ar', 'A paragraph that an editor is rewriting.', 'فقرة للمسودة');
    const answer = await house.door(id, 'ar', 'publish');
    expect(answer.status, JSON.stringify(answer.body)).toBe(200);
    expect(answer.body.sourceAhead).toBe(true);
    expect(textsOf(await house.live(id, 'ar'))).toEqual(['[ar] A typo', 'فقرة مصححة', '[ar] A paragraph that will change.']);
    await house.publishSource(id);
    await house.settle();
    expect(textsOf(await house.live(id, 'ar'))).toEqual(['[ar] A typo', 'فقرة مصححة', 'فقرة للمسودة']);
    expect((await house.live(id, 'ar'))?.provenance?.outdated).toBe(false);
  });

  it('goes live with the source where that was asked for', async () => {
    const id = await house.write('Together', 'With the source.');
    await house.approve(id, 'es');
    const answer = await house.door(id, 'es', 'publish', { when: 'with-source' });
    expect(answer.body).toMatchObject({ live: false, awaitsSource: true });
    await house.settle();
    expect(await house.live(id, 'es')).toBeNull();
    await house.publishSource(id);
    await house.settle();
    expect(textsOf(await house.live(id, 'es'))).toEqual(['[es] Together', '[es] With the source.']);
    expect(await house.row(id, 'es')).toMatchObject({ live: true, awaitsSource: false });
    expect(await house.live(id, 'de')).toBeNull();
  });

  it('tells an approved draft from texts that are missing', async () => {
    const id = await house.write('Ahead', 'What was published.');
    await house.publishSource(id);
    await house.edit(id, { body: richText('What comes next.') });
    await house.settle();
    await house.approve(id, 'de');
    const answer = await house.door(id, 'de', 'publish');
    expect([answer.status, codeOf(answer)]).toEqual([409, 'source_ahead']);
  });

  it('takes one locale down and touches no other', async () => {
    const id = await liveIn(house, 'One down', ['ar', 'fr'], 'In three languages.');
    const before = await Promise.all((['en', 'fr'] as const).map((locale) => house.live(id, locale)));
    const down = await house.door(id, 'ar', 'unpublish');
    expect(down.body).toMatchObject({ live: false, publication: null });
    await house.settle();
    expect(await house.live(id, 'ar')).toBeNull();
    expect(await Promise.all((['en', 'fr'] as const).map((locale) => house.live(id, locale)))).toEqual(before);
    expect((await house.editor('PATCH', `/events/${id}?locale=en`, { _status: 'draft' })).status).toBe(200);
    await house.settle();
    expect(await house.live(id, 'en')).toBeNull();
    expect(await house.live(id, 'fr')).toEqual(before[1]);
    const log = await house.door(id, 'ar', 'publications');
    expect(log.body.entries.map(({ version, kind }: any) => [version, kind])).toEqual([[2, 'withdrawal'], [1, 'publication']]);
  });

  it('makes the first address from the title that people approved, and tells the draft', async () => {
    const slugOfDraft = async (id: string): Promise<unknown> => (await house.store.documents.draft(key(id), 'de'))?.slug;
    const id = await house.write('The first address', 'Of a page.');
    const machines = await slugOfDraft(id);
    await house.publishSource(id);
    await house.publisher();
    await house.correct(id, 'de', 'The first address', 'Die erste Anschrift');
    await house.approve(id, 'de');
    await house.door(id, 'de', 'publish');
    expect(machines).not.toBe('die-erste-anschrift');
    expect((await house.live(id, 'de'))?.slug).toBe('die-erste-anschrift');
    await house.correct(id, 'de', 'Of a page.', 'Einer Seite.');
    await house.settle();
    expect(await slugOfDraft(id)).toBe('die-erste-anschrift');
    const shown = await house.write('A shown address', 'Of a page.');
    await house.publishSource(shown);
    await house.publisher();
    await house.correct(shown, 'de', 'A shown address', 'Die vorletzte Anschrift');
    await house.settle();
    expect(await slugOfDraft(shown)).toBe('die-vorletzte-anschrift');
    await house.correct(shown, 'de', 'A shown address', 'Die gezeigte Anschrift');
    await house.settle();
    await house.approve(shown, 'de');
    await house.settle();
    await house.door(shown, 'de', 'publish');
    expect((await house.live(shown, 'de'))?.slug).toBe('die-gezeigte-anschrift');
    const other = await house.write('Another address', 'Of a page.');
    expect((await house.editor('PATCH', `/events/${other}?locale=de&draft=true`, { slug: 'von-hand' })).status).toBe(200);
    await house.publishSource(other);
    await house.publisher();
    await house.correct(other, 'de', 'Another address', 'Noch eine');
    await house.approve(other, 'de');
    await house.settle();
    await house.door(other, 'de', 'publish');
    expect((await house.live(other, 'de'))?.slug).toBe('von-hand');
  });

  it('numbers a slug that is taken in that language, and keeps it', async () => {
    const [one, two] = [await liveIn(house, 'Same name', ['ar'], 'First.'), await liveIn(house, 'Same name', ['ar'], 'Second.')];
    const slugs = [(await house.live(one, 'ar'))?.slug, (await house.live(two, 'ar'))?.slug];
    expect(new Set(slugs).size).toBe(2);
    await house.correct(two, 'ar', 'Same name', 'اسم آخر تماما');
    await house.door(two, 'ar', 'publish');
    expect((await house.live(two, 'ar'))?.slug).toBe(slugs[1]);
    expect((await house.live(two, 'ar'))?.content?.texts.slug).toBe(slugs[1]);
  });
});

describe('machine with notice', () => {
  it('puts machine text live at once and marked; what people approve wins; what was taken down stays down', async () => {
    await house.verso.payload.updateGlobal({ slug: 'translation-settings', data: { machineWithNotice: [{ collection: 'events', locale: 'de' }] } });
    const id = await house.write('At once', 'A paragraph for everybody.');
    expect(await house.live(id, 'de')).toBeNull();
    await house.publishSource(id);
    await house.settle();
    expect(textsOf(await house.live(id, 'de'))).toEqual(['[de] At once', '[de] A paragraph for everybody.']);
    expect((await house.live(id, 'de'))?.provenance).toMatchObject({ kind: 'machine', engine: 'machine', reviewedAt: null });
    expect(await house.live(id, 'ar')).toBeNull();
    await house.correct(id, 'de', 'At once', 'Sofort');
    await house.settle();
    expect(textsOf(await house.live(id, 'de'))[0]).toBe('Sofort');
    const { id: row, segments } = await house.row(id, 'de');
    const half = segments?.find(({ source }) => source.startsWith('A paragraph'));
    expect((await house.editor('PUT', `/review/translations/${row}/segments/${half?.id ?? ''}`, { rev: half?.revision, target: 'Ein halber Sa' })).status).toBe(200);
    await house.settle();
    expect(textsOf(await house.live(id, 'de'))).toEqual(['Sofort', '[de] A paragraph for everybody.']);
    await house.approve(id, 'de');
    await house.settle();
    expect((await house.live(id, 'de'))?.provenance).toMatchObject({ kind: 'human', engine: null });
    await house.publishSource(id, { body: richText('A paragraph for everybody.', 'And one more.') });
    await house.settle();
    expect(textsOf(await house.live(id, 'de'))).toEqual(['Sofort', 'Ein halber Sa', '[de] And one more.']);
    await house.door(id, 'de', 'unpublish');
    await house.edit(id, { title: 'At once, changed' });
    await house.publishSource(id);
    await house.settle();
    expect(await house.live(id, 'de')).toBeNull();
    await house.verso.payload.updateGlobal({ slug: 'translation-settings', data: { machineWithNotice: [] } });
  });
});

describe('a policy that is taken back', () => {
  it('takes down what nobody approved, leaves what people approved, and puts it back where it holds again', async () => {
    const policy = (rules: readonly object[]) => house.verso.payload.updateGlobal({ slug: 'translation-settings', data: { machineWithNotice: rules as never } });
    await policy([{ collection: 'events' }]);
    const id = await house.write('Taken back', 'Nobody approved this.');
    await house.publishSource(id);
    await house.settle();
    await house.approve(id, 'fr');
    await house.settle();
    expect(await Promise.all((['fr', 'de', 'ar'] as const).map(async (locale) => (await house.live(id, locale))?.provenance?.kind))).toEqual(['machine-reviewed', 'machine', 'machine']);
    await policy([{ collection: 'events', locale: 'ar' }]);
    await house.publisher(new Date(Date.now() + 5000));
    expect(await Promise.all((['fr', 'de', 'ar'] as const).map(async (locale) => (await house.live(id, locale))?.provenance?.kind))).toEqual(['machine-reviewed', undefined, 'machine']);
    expect((await house.row(id, 'de')).live).toBe(false);
    await policy([{ collection: 'events' }]);
    await house.publishSource(id);
    await house.settle();
    expect((await house.live(id, 'de'))?.provenance?.kind).toBe('machine');
    await policy([]);
    await house.publisher(new Date(Date.now() + 5000));
    expect(await house.live(id, 'ar')).toBeNull();
  });
});

describe('who may', () => {
  it('lets translators publish and read their own languages and no other', async () => {
    const id = await liveIn(house, 'Whose language', ['fr'], 'In French.');
    await house.approve(id, 'ar');
    const translator = await signedIn(house.verso, { role: 'translator', worksIn: ['ar'] });
    const [ar, fr] = [await house.row(id, 'ar'), await house.row(id, 'fr')];
    for (const verb of ['publish', 'unpublish']) expect((await translator('POST', `/review/translations/${fr.id}/${verb}`, {})).status).toBe(403);
    expect((await translator('DELETE', `/review/translations/${fr.id}/schedule`)).status).toBe(403);
    expect((await translator('GET', `/review/translations/${fr.id}/publications`)).status).toBe(403);
    expect((await translator('POST', `/review/translations/${ar.id}/publish`, {})).status).toBe(200);
    const seen = await translator('GET', '/publications?limit=200');
    expect(seen.status).toBe(200);
    expect(new Set(seen.body.docs.map(({ locale }: any) => locale))).toEqual(new Set(['ar']));
    const all = await house.editor('GET', `/publications?where[documentId][equals]=${id}&limit=200`);
    expect(new Set(all.body.docs.map(({ locale }: any) => locale))).toEqual(new Set(['en', 'fr', 'ar']));
    expect((await house.editor('POST', '/publications', { seq: 1 })).status).toBe(403);
  });
});
