import { isRefusal } from '../../src/domain/review/refusal.ts';
import type { ReaderReport } from '../../src/domain/reports/readerReport.ts';
import { readSettings } from '../../src/env.ts';
import { answerReport } from '../../src/flows/reports/answerReport.ts';
import type { AnsweredReport, ReportAnswer } from '../../src/flows/reports/answerReport.ts';
import { takeReport } from '../../src/flows/reports/takeReport.ts';
import type { ChangedSegment } from '../../src/flows/review/changeSegment.ts';
import { saveSegment } from '../../src/flows/review/saveSegment.ts';
import type { Post } from '../../src/post/notice.ts';
import type { Store } from '../../src/store/createStore.ts';
import type { KeptReport } from '../../src/store/reports.ts';
import { notifyDeps } from '../../src/worker/postman.ts';
import { reportRounds } from '../../src/worker/reportRounds.ts';
import { startMailServer } from './mailServer.ts';
import type { MailServer } from './mailServer.ts';
import { key, liveIn, openNewsroom } from './newsroom.ts';
import type { Newsroom } from './newsroom.ts';

type Sent = Omit<ReaderReport, 'collection' | 'locale'> & Partial<ReaderReport>;

/** A newsroom whose readers report, with a mail server of its own. */
export interface ReportStage {
  readonly house: Newsroom;
  readonly mails: MailServer;
  /** What the workers' clocks show, but for some milliseconds: no two reports come in the same instant. */
  readonly clock: { now: Date };
  readonly deps: () => { readonly store: Store; readonly now: () => Date };
  /** As a reader of the Arabic page would. */
  take(report: Sent): Promise<'new' | 'joined'>;
  answer(said: ReportAnswer): Promise<AnsweredReport<ChangedSegment>>;
  /** What every worker does about reports, once. @param post in place of the mail server's */
  rounds(post?: Post, stopping?: AbortSignal): Promise<void>;
  open(id: string): Promise<KeptReport[]>;
  /** The one open report there is. */
  only(id: string): Promise<KeptReport>;
  kept(id: string): Promise<KeptReport>;
  /** A document of these two texts, live in English and Arabic. */
  made(title: string): Promise<string>;
  publish(id: string): Promise<void>;
  targetOf(id: string, source: string): Promise<string>;
  standing(id: string): Promise<{ readonly reports: number; readonly need: string | null; readonly isQueued: boolean }>;
  close(): Promise<void>;
}

export const SEGMENTS = ['The old hall is open on Monday.', 'The new hall is closed all year.'] as const;

export const setReportStage = async (): Promise<ReportStage> => {
  const mails = await startMailServer();
  Object.assign(process.env, { SMTP_URL: mails.url, MAIL_FROM: 'The house <house@example.org>', SITE_URL: 'https://site.example/{locale}/{collection}/{slug}' });
  const house = await openNewsroom();
  const clock = { now: new Date() };
  let tick = 0;
  const deps: ReportStage['deps'] = () => ({ store: house.store, now: () => new Date(clock.now.getTime() + (tick += 1)) });
  const open = (id: string): Promise<KeptReport[]> => house.store.reports.openOf(key(id), 'ar');
  return {
    house, mails, clock, deps, open,
    take: (report) => takeReport(deps(), { collection: 'events', locale: 'ar', ...report }),
    answer: async (said) => {
      const outcome = await answerReport({ ...deps(), saveSegment: (row, text) => saveSegment(deps(), row, text) }, said);
      if (isRefusal(outcome)) throw new Error(outcome.refused);
      return outcome;
    },
    rounds: async (post, stopping) => {
      const settings = readSettings();
      const parts = notifyDeps(house.verso.payload, settings, deps());
      for (const { act } of reportRounds({ ...parts, ...(post && { post }) }, settings)) await act(stopping);
    },
    only: async (id) => {
      const [report, ...others] = await open(id);
      if (!report || others.length > 0) throw new Error(`There are ${others.length + (report ? 1 : 0)} open reports, not one.`);
      return report;
    },
    kept: async (id) => {
      const report = await house.store.reports.byId(id);
      if (!report) throw new Error('This report is gone.');
      return report;
    },
    made: (title) => liveIn(house, title, ['ar'], ...SEGMENTS),
    publish: async (id) => {
      const answer = await house.door(id, 'ar', 'publish');
      if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
    },
    targetOf: async (id, source) => (await house.row(id, 'ar')).segments?.find((segment) => segment.source === source)?.target ?? '',
    standing: async (id) => {
      const { reports, need, queue } = await house.row(id, 'ar');
      return { reports: reports ?? 0, need, isQueued: queue !== null };
    },
    close: async () => {
      await house.verso.close();
      await mails.close();
    },
  };
};
