import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ScreenReport, ScreenTranslation } from '../../src/domain/review/screen.ts';
import { answeredSchema, pulseSchema, translationSchema } from '../../src/review/screenSchemas.ts';
import { key } from '../helpers/newsroom.ts';
import { chance, times } from '../helpers/random.ts';
import { SEGMENTS, setReportStage } from '../helpers/reportStage.ts';
import type { ReportStage } from '../helpers/reportStage.ts';
import { ok, refusal } from '../helpers/reviewStage.ts';
import { signedIn } from '../helpers/staff.ts';
import type { Answer, Caller } from '../helpers/staff.ts';

let stage: ReportStage;
let house: ReportStage['house'];
let take: ReportStage['take'];
let rounds: ReportStage['rounds'];
let only: ReportStage['only'];
let kept: ReportStage['kept'];
let made: ReportStage['made'];
let targetOf: ReportStage['targetOf'];
let standing: ReportStage['standing'];
let arabic: Caller;
let second: Caller;
let french: Caller;
let everywhere: Caller;
beforeAll(async () => {
  stage = await setReportStage();
  ({ house, take, rounds, only, kept, made, targetOf, standing } = stage);
  arabic = await signedIn(house.verso, { role: 'translator', worksIn: ['ar'] });
  second = await signedIn(house.verso, { role: 'translator', worksIn: ['ar', 'fr'] });
  french = await signedIn(house.verso, { role: 'translator', worksIn: ['fr'] });
  everywhere = await signedIn(house.verso, { role: 'translator', worksIn: ['en', 'ar', 'fr', 'es', 'de'] });
});
afterAll(() => stage.close());
beforeEach(() => {
  stage.mails.mails.length = 0;
  stage.clock.now = new Date();
});

const READER = 'a.reader@example.org';

const answer = (id: string, body: object, as: Caller = arabic): Promise<Answer> => as('POST', `/review/reports/${id}/answer`, body);
const answered = (given: Answer) => answeredSchema.strict().parse(ok(given));
/** What the review screen opens; nobody's address is ever in it. */
const screen = async (id: string, as: Caller = arabic): Promise<ScreenTranslation> => {
  const { body } = await as('GET', `/review/translations/${(await house.row(id, 'ar')).id}`);
  expect(JSON.stringify(body)).not.toContain('@');
  return translationSchema.strict().parse(body) as ScreenTranslation;
};
const shown = async (id: string): Promise<readonly ScreenReport[]> => {
  const { segments, reports } = await screen(id);
  return [...segments.flatMap((segment) => segment.reports), ...reports];
};
const segmentOf = async (id: string, source: string) => {
  const found = (await screen(id)).segments.find((one) => one.source === source);
  if (!found) throw new Error(`No segment "${source}".`);
  return found;
};
/** A live page with a report of its first text that somebody wants to hear of, and a suggestion in place of its last word. */
const reported = async (title: string) => {
  const id = await made(title);
  const target = await targetOf(id, SEGMENTS[0]);
  const wanted = target.replace('Monday', 'Tuesday');
  await take({ id, quote: 'open on Monday', suggestion: 'open on Tuesday', comment: 'It is Tuesday.', email: READER });
  return { id, target, wanted, report: (await only(id)).id };
};

describe('the review screen', () => {
  it('shows at its segment what readers said, all of it, and what has no segment at the page', async () => {
    const { id, report } = await reported('Shown');
    await take({ id, quote: 'Open on MONDAY!', comment: 'Here too.', email: 'b.reader@example.org' });
    await take({ id, quote: 'Nothing of this ever stood anywhere near.' });
    const { segments, reports, counts } = await screen(id);
    expect(segments.filter((segment) => segment.reports.length > 0).map(({ source }) => source)).toEqual([SEGMENTS[0]]);
    expect(segments.flatMap((segment) => segment.reports)).toMatchObject([{
      id: report, quote: 'open on Monday', count: 2, awaited: true,
      words: [{ comment: 'It is Tuesday.', suggestion: 'open on Tuesday' }, { comment: 'Here too.', suggestion: null }],
    }]);
    expect(reports).toMatchObject([{ segment: null, quote: 'Nothing of this ever stood anywhere near.', words: [], awaited: false }]);
    expect(counts.reports).toBe(2);
  });

  it('learns by its pulse of reports that come, join and are answered', async () => {
    const id = await made('Pulsed');
    const pulse = async (since: number) => {
      const { body } = await arabic('POST', `/review/translations/${(await house.row(id, 'ar')).id}/pulse`, { since, at: null, active: false });
      return pulseSchema.strict().parse(body);
    };
    const { rev } = await screen(id);
    expect((await pulse(rev)).reports).toBeNull();
    const quote = await targetOf(id, SEGMENTS[0]);
    await take({ id, quote });
    const first = await pulse(rev);
    expect(first.reports).toMatchObject([{ count: 1, segment: (await segmentOf(id, SEGMENTS[0])).id }]);
    expect(first.counts.reports).toBe(1);
    await take({ id, quote });
    expect((await pulse(first.rev)).reports).toMatchObject([{ count: 2 }]);
    ok(await answer((await only(id)).id, { decision: 'fixed' }));
    expect((await pulse(first.rev)).reports).toEqual([]);
  });
});

describe('an answer', () => {
  it('accepts: the suggestion is the translator\'s text of the segment, and waits for an approval; the address goes once readers have it', async () => {
    const { id, report, wanted, target } = await reported('Accepted');
    const before = await segmentOf(id, SEGMENTS[0]);
    const { state, saved } = answered(await answer(report, { decision: 'accepted', word: 'Thank you.', rev: before.rev }));
    expect(state).toBe('accepted');
    expect(saved).toMatchObject({ segment: { id: before.id, target: wanted, state: 'translated', origin: { kind: 'human' }, reports: [] }, counts: { reports: 0 } });
    expect(await standing(id)).toMatchObject({ reports: 0, need: 'review' });
    const { content } = (await house.live(id, 'ar')) ?? {};
    expect(JSON.stringify(content?.texts)).toContain(target);
    await rounds();
    expect([stage.mails.mails.length, (await kept(report)).readers?.length]).toEqual([0, 1]);
    await house.approve(id, 'ar');
    await stage.publish(id);
    await rounds();
    expect(stage.mails.mails.map(({ to }) => to[0])).toEqual([READER]);
    expect(await kept(report)).toMatchObject({ state: 'accepted', readers: null, readersSince: null, answer: 'Thank you.' });
  });

  it('accepts with a text of the translator\'s own, where the quote stands in it more than once', async () => {
    const id = await made('By hand');
    await take({ id, quote: await targetOf(id, SEGMENTS[0]), suggestion: 'ar One two.' });
    const { id: report } = await only(id);
    await house.correct(id, 'ar', SEGMENTS[0], 'ar Wholly other words.');
    const { rev } = await segmentOf(id, SEGMENTS[0]);
    expect(refusal(await answer(report, { decision: 'accepted' }))).toMatchObject({ status: 409, code: 'suggestion_has_no_place' });
    expect(await standing(id)).toMatchObject({ reports: 1 });
    expect(answered(await answer(report, { decision: 'accepted', rev, target: 'ar One two three.' })).saved?.segment.target).toBe('ar One two three.');
  });

  it('refuses a suggestion that is none, and a text that may not stand there', async () => {
    const id = await made('No suggestion');
    await take({ id, quote: await targetOf(id, SEGMENTS[0]) });
    const { id: report } = await only(id);
    const { rev, target } = await segmentOf(id, SEGMENTS[0]);
    expect(refusal(await answer(report, { decision: 'accepted' }))).toMatchObject({ status: 422, code: 'no_suggestion' });
    expect(refusal(await answer(report, { decision: 'accepted', rev, target: '<g id="7">x</g>' }))).toMatchObject({ status: 422, code: 'unknown_tag' });
    expect(refusal(await answer(report, { decision: 'accepted', rev, target: '<b>x' }))).toMatchObject({ status: 422, code: 'bad_text' });
    expect([(await segmentOf(id, SEGMENTS[0])).target, (await standing(id)).reports]).toEqual([target, 1]);
  });

  it('says that it is fixed, after the translator wrote it in their own words', async () => {
    const { id, report } = await reported('Fixed');
    const { id: segment, rev } = await segmentOf(id, SEGMENTS[0]);
    ok(await arabic('PUT', `/review/translations/${(await house.row(id, 'ar')).id}/segments/${segment}`, { rev, target: 'ar In own words.' }));
    expect(answered(await answer(report, { decision: 'fixed' }))).toMatchObject({ state: 'fixed', saved: { segment: { target: 'ar In own words.', reports: [] } } });
    expect(await shown(id)).toEqual([]);
  });

  it('declines with a word, which its reader gets; the text stays, the address goes at once', async () => {
    const { id, report, target } = await reported('Declined');
    expect(answered(await answer(report, { decision: 'declined', word: '  It is\nMonday.  ' }))).toMatchObject({ state: 'declined', saved: { segment: { target, state: 'reviewed' } } });
    expect(await standing(id)).toEqual({ reports: 0, need: null, isQueued: false });
    await rounds();
    expect(stage.mails.mails.map(({ to }) => to[0])).toEqual([READER]);
    expect(stage.mails.mails[0]?.text).toContain('It is Monday.');
    expect((await kept(report)).readers).toBeNull();
  });

  it('of what has no segment changes no text', async () => {
    const id = await made('No segment');
    await take({ id, quote: 'Nothing of this ever stood anywhere near.', suggestion: 'Something.' });
    const { id: report } = await only(id);
    expect(refusal(await answer(report, { decision: 'accepted' }))).toMatchObject({ code: 'segment_gone' });
    expect(answered(await answer(report, { decision: 'declined' }))).toEqual({ id: report, state: 'declined', saved: null });
  });

  it('whose segment was changed meanwhile is refused with both texts, and the report stays', async () => {
    const { id, report, wanted } = await reported('Changed');
    const { rev } = await segmentOf(id, SEGMENTS[0]);
    await house.correct(id, 'ar', SEGMENTS[0], 'ar The hall is open on Monday and later.');
    const refused = refusal(await answer(report, { decision: 'accepted', rev, target: wanted }));
    expect(refused).toMatchObject({ status: 409, code: 'segment_changed' });
    expect(JSON.stringify(refused)).toContain('and later');
    expect((await shown(id)).map((one) => one.id)).toEqual([report]);
    expect(answered(await answer(report, { decision: 'accepted' })).saved?.segment.target).toBe('ar The hall is open on Tuesday and later.');
  });

  it('of a segment that left its source, and of a document in the trash', async () => {
    const { id, report } = await reported('Left');
    const { body } = ok(await house.editor('GET', `/events/${id}?locale=en&draft=true&depth=0`));
    await house.edit(id, { body: { root: { ...body.root, children: body.root.children.slice(1) } } });
    await house.settle();
    expect((await screen(id)).reports.map((one) => one.id)).toEqual([report]);
    expect(refusal(await answer(report, { decision: 'accepted' }))).toMatchObject({ code: 'segment_gone' });
    ok(await house.editor('PATCH', `/events/${id}`, { deletedAt: new Date().toISOString() }));
    expect(refusal(await answer(report, { decision: 'declined' }))).toMatchObject({ status: 410, code: 'document_deleted' });
    expect((await kept(report)).state).toBe('open');
  });

  it('that is no answer is none', async () => {
    const { id, report } = await reported('Bad answers');
    for (const body of [{}, { decision: 'open' }, { decision: 'accepted', target: 'x' }, { decision: 'declined', word: 'x'.repeat(2001) }, { decision: 'declined', word: 7 }, { decision: ['fixed'] }, { decision: 'accepted', rev: -1, target: 'x' }])
      expect((await answer(report, body)).status, JSON.stringify(body)).toBe(400);
    for (const none of ['nothing', '000000000000000000000000', '0', '../x']) expect([404, 400]).toContain((await answer(encodeURIComponent(none), { decision: 'fixed' })).status);
    expect((await standing(id)).reports).toBe(1);
  });
});

describe('who may', () => {
  it('answer and read: translators in their languages only', async () => {
    const { id, report } = await reported('Rights');
    for (const decision of ['accepted', 'fixed', 'declined'])
      expect(refusal(await answer(report, { decision }, french))).toMatchObject({ status: 403, code: 'locale_not_yours' });
    expect((await kept(report)).state).toBe('open');
    expect((await french('GET', `/reports/${report}`)).status).toBe(404);
    expect(ok(await french('GET', '/reports')).docs.filter((doc: { locale: string }) => doc.locale === 'ar')).toEqual([]);
    expect(answered(await answer(report, { decision: 'declined' }, second)).state).toBe('declined');
    expect(await standing(id)).toMatchObject({ reports: 0 });
  });

  it('answer a source text: editors alone, whoever else works in its language', async () => {
    const id = await made('A source text');
    await take({ id, locale: 'en', quote: SEGMENTS[0], suggestion: 'The old hall is closed.', email: READER });
    const [{ id: report } = { id: '' }] = await house.store.reports.openOf(key(id), 'en');
    for (const as of [arabic, everywhere]) for (const decision of ['accepted', 'fixed', 'declined']) expect(refusal(await answer(report, { decision }, as))).toMatchObject({ code: 'locale_not_yours' });
    expect(answered(await answer(report, { decision: 'declined', word: 'It is open.' }, house.editor))).toEqual({ id: report, state: 'declined', saved: null });
    expect((await segmentOf(id, SEGMENTS[0])).source).toBe(SEGMENTS[0]);
    await rounds();
    expect((await kept(report)).readers).toBeNull();
  });

  it('read addresses: nobody, by no way of asking', async () => {
    const { report } = await reported('Addresses');
    for (const as of [house.editor, arabic, await signedIn(house.verso, { role: 'admin' })])
      for (const path of [`/reports/${report}`, '/reports?limit=100', '/reports?depth=5&select[readers]=true', `/reports?where[id][equals]=${report}&sort=readers`])
        expect(JSON.stringify((await as('GET', path)).body), path).not.toContain('@example.org');
  });
});

describe('answers at once', () => {
  it('are one: the others hear that somebody was faster', async () => {
    for (let seed = 1; seed <= times('ANSWER_RACES', 4); seed += 1) {
      const { id, report, wanted, target } = await reported(`Raced ${seed}`);
      const { pick } = chance(seed);
      const all = await Promise.all([arabic, second, house.editor, arabic].map((as) => answer(report, { decision: pick(['accepted', 'fixed', 'declined'] as const) }, as)));
      const [won, ...more] = all.filter(({ status }) => status === 200);
      expect(more).toEqual([]);
      for (const lost of all.filter(({ status }) => status !== 200)) expect(['report_answered', 'segment_changed', 'suggestion_has_no_place']).toContain(refusal(lost).code);
      expect((await kept(report)).state).toBe(answered(won ?? { status: 0, body: null }).state);
      expect([wanted, target]).toContain((await segmentOf(id, SEGMENTS[0])).target);
      expect((await standing(id)).reports).toBe(0);
    }
  });

  it('leave row, screen and list of one mind, whoever does what in between', async () => {
    const id = await made('A walk of answers');
    for (let seed = 1; seed <= times('ANSWER_WALKS', 5); seed += 1) {
      const { below, pick } = chance(seed);
      const act = async (n: number): Promise<void> => {
        const what = below(3);
        const [report] = await house.store.reports.openOf(key(id), 'ar');
        if (what === 0 || !report) return void (await take({ id, quote: pick([`quote ${seed} ${n}`, await targetOf(id, SEGMENTS[0])]), suggestion: `ar suggestion ${n}`, comment: pick(['x', 'y']) }));
        const as = pick([arabic, french, second]);
        const { status } = await answer(report.id, { decision: pick(['accepted', 'fixed', 'declined'] as const), word: 'A word.' }, as);
        if (as === french) expect(status).toBe(403);
        else expect([200, 409]).toContain(status);
      };
      await Promise.all(Array.from({ length: 8 }, (_, n) => act(n)));
      const open = await house.store.reports.openOf(key(id), 'ar');
      const { counts } = await screen(id);
      expect({ seed, ids: (await shown(id)).map((one) => one.id).toSorted() }).toEqual({ seed, ids: open.map((one) => one.id).toSorted() });
      expect([counts.reports, (await standing(id)).reports]).toEqual([open.length, open.length]);
    }
  });
});
