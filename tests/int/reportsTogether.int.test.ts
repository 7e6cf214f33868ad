import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import express from 'express';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { reportsRouter } from '../../src/delivery/reports.ts';
import { isVersoError } from '../../src/errors.ts';
import { takeReport } from '../../src/flows/reports/takeReport.ts';
import { saveSegment } from '../../src/flows/review/saveSegment.ts';
import { MOST_OPEN } from '../../src/store/reports.ts';
import { key } from '../helpers/newsroom.ts';
import { chance, times } from '../helpers/random.ts';
import { SEGMENTS, setReportStage } from '../helpers/reportStage.ts';
import type { ReportStage } from '../helpers/reportStage.ts';

let stage: ReportStage;
let house: ReportStage['house'];
let clock: ReportStage['clock'];
let take: ReportStage['take'];
let answer: ReportStage['answer'];
let rounds: ReportStage['rounds'];
let open: ReportStage['open'];
let only: ReportStage['only'];
let made: ReportStage['made'];
let targetOf: ReportStage['targetOf'];
let standing: ReportStage['standing'];
let deps: ReportStage['deps'];
beforeAll(async () => {
  stage = await setReportStage();
  ({ house, clock, take, answer, rounds, open, only, made, targetOf, standing, deps } = stage);
});
afterAll(() => stage.close());
beforeEach(() => {
  stage.mails.mails.length = 0;
  stage.clock.now = new Date();
});

describe('what readers do not have', () => {
  it('is answered alike, whether there is a draft or nothing at all', async () => {
    const live = await made('Live in Arabic only');
    const draft = await house.write('A draft', 'Nobody may know of this secret.');
    const taken = await made('Taken down');
    expect((await house.door(taken, 'ar', 'unpublish')).status).toBe(200);
    const answers = new Set<string>();
    for (const report of [{ id: draft }, { id: draft, locale: 'en' }, { id: taken }, { id: live, locale: 'fr' }, { id: 'nothing' }, { id: '../x' }, { id: live, collection: 'articles' }, { id: live, collection: 'users' }, { id: '000000000000000000000000' }] as const) {
      const failure = await take({ quote: 'Nobody may know of this secret.', ...report }).catch((error: unknown) => error);
      answers.add(JSON.stringify(isVersoError(failure) ? [failure.code, failure.status, failure.message, failure.params] : failure));
    }
    expect([...answers]).toEqual([JSON.stringify(['not_found', 404, 'Readers have no such page in this language.', {}])]);
    expect(await house.store.reports.openCount(key(draft), 'ar')).toBe(0);
  });

  it('has a name in another page: a segment of elsewhere is not believed', async () => {
    const [one, two] = [await made('One page'), await made('Another page')];
    const foreign = (await house.row(two, 'ar')).segments?.at(-1)?.id;
    await take({ id: one, quote: await targetOf(one, SEGMENTS[0]), segment: foreign });
    expect((await only(one)).segment).toBe((await house.row(one, 'ar')).segments?.find(({ source }) => source === SEGMENTS[0])?.id);
  });
});

describe('too much', () => {
  it('of one address is hardly noticed: ten of ten thousand are kept, and others are heard', async () => {
    const id = await made('Flooded');
    let answered = (): void => undefined;
    const app = express().use(reportsRouter({
      takeReport: (report) => takeReport(deps(), report), addressOf: ({ headers }) => String(headers.from), now: () => 0, count: () => answered(),
    }));
    const post = (from: string, body: string): Promise<void> => {
      const request = Object.assign(new IncomingMessage(new Socket()), { method: 'POST', url: '/v1/reports', headers: { 'content-type': 'application/json', from } });
      request.push(body);
      request.push(null);
      return new Promise((resolve) => {
        answered = resolve;
        app(request, new ServerResponse(request));
      });
    };
    for (let n = 0; n < 10_000; n += 1) await post('flooder', JSON.stringify({ collection: 'events', id, locale: 'ar', quote: `<script>flood(${n})</script>` }));
    await post('flooder of traps', JSON.stringify({ collection: 'events', id, locale: 'ar', quote: 'trap trap trap', website: 'x' }));
    await post('a reader', JSON.stringify({ collection: 'events', id, locale: 'ar', quote: await targetOf(id, SEGMENTS[0]) }));
    expect((await standing(id)).reports).toBe(11);
    expect((await open(id)).at(-1)?.segment).not.toBeNull();
  });

  it('for one document is refused, but for what joins', async () => {
    const id = await made('Full');
    const live = await house.live(id, 'ar');
    const most = MOST_OPEN;
    const full = async (quote: string) => take({ id, quote }).catch((error: { code: string; status: number }) => [error.code, error.status]);
    const fill = (n: number) => house.store.reports.take({ key: `${id} ${n}`, ...key(id), locale: 'ar', sourceLocale: 'en', segment: null, title: null, slug: null, quote: `q${n}`, comment: null, suggestion: null, provenance: null, engine: null, seq: live?.seq ?? 0, said: 'x', readers: null, at: clock.now.toISOString() });
    for (let n = 0; n < most; n += 1) await fill(n);
    expect(await fill(7)).toBe('joined');
    expect(await full('one more than there may be')).toEqual(['too_many_reports', 429]);
    expect(await house.store.reports.openCount(key(id), 'ar')).toBe(most);
    expect(await house.store.reports.forget(key(id))).toBe(most);
    await rounds();
    expect((await standing(id)).reports).toBe(0);
    expect(await full('one more than there may be')).toBe('new');
  });
});

describe('rows and reports', () => {
  it('agree after any interleaving of reports, answers and saves', async () => {
    const id = await made('Raced');
    for (let seed = 1; seed <= times('REPORT_WALKS', 8); seed += 1) {
      const { below, pick } = chance(seed);
      const act = async (n: number): Promise<void> => {
        const what = below(4);
        if (what === 0) {
          const [report] = await open(id);
          if (report) await answer({ id: report.id, decision: pick(['declined', 'fixed'] as const), by: 'translator' }).catch((error: { code?: string }) => expect(error.code).toBe('report_answered'));
        } else if (what === 1) {
          const row = await house.row(id, 'ar');
          const segment = pick(row.segments ?? []);
          await saveSegment(deps(), row, { segment: segment.id, rev: segment.revision, target: `ar walk ${seed} ${n}`, by: 'translator' });
        } else if (what === 2) await house.store.rows.save(await house.row(id, 'ar'), { awaitsSource: false });
        else await take({ id, quote: `quote ${seed} number ${n} again`, comment: 'x' });
      };
      await Promise.all(Array.from({ length: 12 }, (_, n) => act(n)));
      const count = await house.store.reports.openCount(key(id), 'ar');
      const row = await house.row(id, 'ar');
      expect({ seed, reports: row.reports ?? 0, isFirst: row.need === 'report' }).toEqual({ seed, reports: count, isFirst: count > 0 });
      expect(row.queue !== null && row.queue < 1e14).toBe(count > 0);
    }
    // A process that died between the two is made good.
    await house.store.rows.save(await house.row(id, 'ar'), { reports: 99 });
    await rounds();
    expect((await standing(id)).reports).toBe(await house.store.reports.openCount(key(id), 'ar'));
    expect((await house.store.reports.counts(['ar'])).filter(({ documentId, state }) => documentId === id && state === 'open').reduce((sum, { count }) => sum + count, 0))
      .toBe(await house.store.reports.openCount(key(id), 'ar'));
  });
});
