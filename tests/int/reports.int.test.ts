import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { key, textsOf } from '../helpers/newsroom.ts';
import { SEGMENTS, setReportStage } from '../helpers/reportStage.ts';
import type { ReportStage } from '../helpers/reportStage.ts';

const DAY_MS = 86_400_000;

let stage: ReportStage;
let house: ReportStage['house'];
let mails: ReportStage['mails'];
let clock: ReportStage['clock'];
let take: ReportStage['take'];
let answer: ReportStage['answer'];
let rounds: ReportStage['rounds'];
let open: ReportStage['open'];
let only: ReportStage['only'];
let kept: ReportStage['kept'];
let made: ReportStage['made'];
let publish: ReportStage['publish'];
let targetOf: ReportStage['targetOf'];
let standing: ReportStage['standing'];
beforeAll(async () => {
  stage = await setReportStage();
  ({ house, mails, clock, take, answer, rounds, open, only, kept, made, publish, targetOf, standing } = stage);
});
afterAll(() => stage.close());
beforeEach(() => {
  stage.mails.mails.length = 0;
  stage.clock.now = new Date();
});

describe('a report', () => {
  it('goes from the reader to the row, comes first, and what came of it is told in the reader\'s language, once', async () => {
    const waiting = await house.write('Waits for a review', 'Nobody looked at this.');
    const id = await made('The halls');
    const before = textsOf(await house.live(id, 'ar'));
    expect(await standing(id)).toEqual({ reports: 0, need: null, isQueued: false });
    const target = await targetOf(id, SEGMENTS[0]);
    expect(await take({ id, quote: `« ${target.toUpperCase()} »`, comment: 'The hall is spelled wrong.', suggestion: `${target} Indeed.`, email: 'reader@example.org' })).toBe('new');
    const report = await only(id);
    const row = await house.row(id, 'ar');
    expect(report).toMatchObject({ segment: row.segments?.find(({ source }) => source === SEGMENTS[0])?.id, title: '[ar] The halls', provenance: 'machine-reviewed', engine: 'machine', count: 1, state: 'open', sourceLocale: 'en' });
    expect(await standing(id)).toEqual({ reports: 1, need: 'report', isQueued: true });
    const { items } = await house.store.queue.page({ person: 'somebody', locales: ['ar'], filter: {}, now: clock.now }, null, 10);
    expect(items.map(({ documentId }) => documentId)).toEqual([id, waiting]);
    expect(textsOf(await house.live(id, 'ar'))).toEqual(before);

    const { saved } = await answer({ id: report.id, decision: 'accepted', by: 'translator', word: 'Well seen.' });
    expect(saved?.segment).toMatchObject({ target: `${target} Indeed.`, state: 'translated', origin: 'human', written: { by: 'translator' } });
    expect((await standing(id)).reports).toBe(0);
    await rounds();
    expect(mails.mails).toEqual([]);
    await house.approve(id, 'ar');
    await publish(id);
    await Promise.all([rounds(), rounds()]);
    expect(mails.mails).toHaveLength(1);
    const [mail] = mails.mails;
    expect([mail?.to, mail?.headers['content-language'], mail?.subject]).toEqual([['reader@example.org'], 'ar', 'ما آل إليه بلاغك']);
    expect(mail?.html).toContain(`https://site.example/ar/events/${(await house.live(id, 'ar'))?.slug}`);
    expect(mail?.text).toContain('Well seen.');
    expect(mail?.html).not.toContain('spelled wrong');
    expect(await kept(report.id)).toMatchObject({ state: 'accepted', readers: null, readersSince: null, answeredBy: 'translator' });
    await rounds();
    expect(mails.mails).toHaveLength(1);
  });

  it('that is declined is told at once, with the word, and may be made anew', async () => {
    const id = await made('A declined one');
    const quote = await targetOf(id, SEGMENTS[1]);
    await take({ id, quote, email: 'one@example.org' });
    const report = await only(id);
    await answer({ id: report.id, decision: 'declined', by: 'translator', word: 'That is how\nit is spelled.' });
    await rounds();
    expect(mails.mails.map(({ to }) => to[0])).toEqual(['one@example.org']);
    expect(mails.mails[0]?.text).toContain('That is how it is spelled.');
    expect((await kept(report.id)).readers).toBeNull();
    await expect(answer({ id: report.id, decision: 'fixed', by: 'another' })).rejects.toMatchObject({ code: 'report_answered', status: 409 });
    expect(await take({ id, quote })).toBe('new');
    expect(await standing(id)).toMatchObject({ reports: 1, need: 'report' });
  });

  it('is closed by itself when the text is mended, and its reader hears of it', async () => {
    const id = await made('Mended by the way');
    const quote = await targetOf(id, SEGMENTS[0]);
    await take({ id, quote, email: 'fixed@example.org' });
    await take({ id, quote: await targetOf(id, SEGMENTS[1]) });
    const [report, other] = await open(id);
    await rounds();
    expect(await open(id)).toHaveLength(2);
    await house.correct(id, 'ar', SEGMENTS[0], 'ar Another text altogether.');
    await rounds();
    expect((await kept(report?.id ?? '')).state).toBe('open');
    await publish(id);
    await rounds();
    expect(await kept(report?.id ?? '')).toMatchObject({ state: 'fixed', answeredBy: null });
    expect((await only(id)).id).toBe(other?.id);
    expect((await standing(id)).reports).toBe(1);
    await rounds();
    expect(mails.mails.map(({ to }) => to[0])).toEqual(['fixed@example.org']);
  });

  it('of a source text waits for an editor, and no row shows it', async () => {
    const id = await made('A source');
    expect(await take({ id, locale: 'en', quote: SEGMENTS[0] })).toBe('new');
    expect(await standing(id)).toEqual({ reports: 0, need: null, isQueued: false });
    await house.edit(id, { title: 'A source, anew' });
    await house.publishSource(id, { title: 'A source, anew' });
    await house.settle();
    await rounds();
    const [report] = await house.store.reports.openOf(key(id), 'en');
    expect(report).toMatchObject({ sourceLocale: 'en', engine: null, provenance: 'human' });
    await answer({ id: report?.id ?? '', decision: 'fixed', by: 'editor' });
    expect(await house.store.reports.openOf(key(id), 'en')).toEqual([]);
  });

  it('finds what the page said when the reader opened it', async () => {
    const id = await made('An older page');
    const quote = await targetOf(id, SEGMENTS[0]);
    const segment = (await house.row(id, 'ar')).segments?.find(({ source }) => source === SEGMENTS[0])?.id;
    await house.correct(id, 'ar', SEGMENTS[0], 'ar Wholly other words stand here now.');
    await publish(id);
    await take({ id, quote });
    expect((await only(id)).segment).toBe(segment);
    expect(await take({ id, quote: 'Nothing of this ever stood anywhere near.' })).toBe('new');
    expect((await open(id)).map((report) => report.segment)).toEqual([segment, null]);
    expect([...(await house.store.reports.bySegment(key(id), 'ar')).keys()]).toEqual([segment, null]);
  });

  it('goes with its document', async () => {
    const id = await made('Deleted');
    await take({ id, quote: 'three words here', email: 'gone@example.org' });
    const report = await only(id);
    expect((await house.editor('DELETE', `/events/${id}`)).status).toBe(200);
    await house.settle();
    expect(await house.store.reports.byId(report.id)).toBeNull();
  });
});

describe('reports that say the same', () => {
  it('are one, with all that was added and every address once, however many come at once', async () => {
    const id = await made('Said often');
    const quote = await targetOf(id, SEGMENTS[0]);
    const said = Array.from({ length: 20 }, (_, n) => take({
      id, quote: n % 2 === 0 ? quote : `“${quote.toUpperCase()}”`, comment: `Comment ${n % 5}`, suggestion: `Suggestion ${n % 3}`, email: `${n % 4 === 0 ? 'R' : 'r'}eader${n % 4}@example.org`,
    }));
    expect((await Promise.all(said)).toSorted()).toEqual([...Array.from({ length: 19 }, () => 'joined'), 'new']);
    const report = await only(id);
    expect([report.count, (await standing(id)).reports]).toEqual([20, 1]);
    const words = [report, ...(report.also ?? [])];
    expect(new Set(words.flatMap(({ comment }) => comment ?? [])).size).toBe(5);
    expect(words.flatMap(({ suggestion }) => suggestion ?? []).toSorted()).toEqual(['Suggestion 0', 'Suggestion 1', 'Suggestion 2']);
    expect(report.readers?.map(({ email }) => email.toLowerCase()).toSorted()).toEqual([0, 1, 2, 3].map((n) => `reader${n}@example.org`));
    await answer({ id: report.id, decision: 'declined', by: 'translator' });
    await Promise.all([rounds(), rounds(), rounds()]);
    expect(mails.mails).toHaveLength(4);
  });
});

describe('addresses', () => {
  it('are forgotten after half a year, whatever became of the report', async () => {
    const id = await made('Never answered');
    const quote = await targetOf(id, SEGMENTS[0]);
    await take({ id, quote, email: 'old@example.org' });
    clock.now = new Date(clock.now.getTime() + 100 * DAY_MS);
    await take({ id, quote, email: 'young@example.org' });
    const emails = async (): Promise<string[]> => ((await only(id)).readers ?? []).map(({ email }) => email);
    await rounds();
    expect(await emails()).toEqual(['old@example.org', 'young@example.org']);
    clock.now = new Date(clock.now.getTime() + 81 * DAY_MS);
    await rounds();
    expect(await emails()).toEqual(['young@example.org']);
    clock.now = new Date(clock.now.getTime() + 100 * DAY_MS);
    await rounds();
    expect(await only(id)).toMatchObject({ readers: null, readersSince: null, count: 2 });
    expect(mails.mails).toEqual([]);
  });

  it('are given back where the process stops before the mail is sent, and gone where it was refused', async () => {
    const id = await made('Stops');
    await take({ id, quote: await targetOf(id, SEGMENTS[0]), email: 'stopped@example.org' });
    const report = await only(id);
    await answer({ id: report.id, decision: 'declined', by: 'translator' });
    const stopping = new AbortController();
    await rounds({ send: async () => { stopping.abort(); return 'interrupted'; } }, stopping.signal);
    expect((await kept(report.id)).readers).toHaveLength(1);
    await rounds({ send: async () => 'dropped' });
    expect((await kept(report.id)).readers).toBeNull();
  });
});
