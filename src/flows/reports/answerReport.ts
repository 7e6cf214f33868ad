import { isRefusal } from '../../domain/review/refusal.ts';
import type { Refusal } from '../../domain/review/refusal.ts';
import { applySuggestion } from '../../domain/reports/applySuggestion.ts';
import type { Decision } from '../../domain/reports/report.ts';
import { VersoError } from '../../errors.ts';
import type { KeptReport } from '../../store/reports.ts';
import type { Row } from '../../store/rows.ts';
import type { Deps } from '../deps.ts';
import { countReports } from './countReports.ts';

export interface ReportAnswer {
  readonly id: string;
  /** `accepted` writes the reader's suggestion into the segment, where there is one; the others change no text. */
  readonly decision: Decision;
  /** What the readers who left an address are told with it; plain text. */
  readonly word?: string | null | undefined;
  /** The person's id. Whoever calls has made sure that they may edit this locale. */
  readonly by: string;
  /** With `accepted`: the segment's revision that they saw; the one that stands where absent. */
  readonly rev?: number | undefined;
  /** With `accepted`: the text to save, canonical tagged text; where absent, the suggestion in place of the quote. */
  readonly target?: string | undefined;
}

/** A person's text of a segment that was seen at a revision. */
export interface SuggestedText {
  readonly segment: string;
  readonly rev: number;
  readonly target: string;
  readonly by: string;
}

export interface AnswerDeps<Saved> extends Pick<Deps, 'store' | 'now'> {
  /** Keeps a person's text of a segment, as the review's own flow does. */
  readonly saveSegment: (row: Row, text: SuggestedText) => Promise<Saved | Refusal>;
}

export interface AnsweredReport<Saved> {
  readonly report: KeptReport;
  /** The segment with the accepted suggestion, which nobody approved yet; null where no text was written. */
  readonly saved: Saved | null;
}

const LONGEST_WORD = 2000;

/**
 * Answers a report. An accepted suggestion becomes that person's text of the segment, by the same rules as if they had
 * typed it; it is saved first, so that no report is closed whose text was refused. Readers hear of it by mail: of a
 * refusal soon, of anything else once it is live.
 * @throws VersoError `no-report` (404); `report_answered` (409) where somebody was faster; `no_suggestion` (422);
 *   `suggestion_has_no_place` (409) where the quote is not in the text, or more than once: give `target`
 */
export const answerReport = async <Saved>(deps: AnswerDeps<Saved>, answer: ReportAnswer): Promise<AnsweredReport<Saved> | Refusal> => {
  const { store, now } = deps;
  const report = await openReport(deps, answer.id);
  const saved = answer.decision === 'accepted' ? await writeSuggestion(deps, report, answer) : null;
  if (isRefusal(saved)) {
    // Whoever answered meanwhile may be who changed the text; that is what to say then.
    await openReport(deps, answer.id);
    return saved;
  }
  const { decision, by } = answer;
  const word = answer.word?.trim().slice(0, LONGEST_WORD) || null;
  const closed = await store.reports.answer(report.id, { decision, word, by, at: now().toISOString() });
  if (!closed) throw answered((await store.reports.byId(report.id)) ?? report);
  await countReports(deps, report, report.locale);
  return { report: closed, saved };
};

/** @throws VersoError `no-report`, `report_answered` */
const openReport = async ({ store }: Pick<Deps, 'store'>, id: string): Promise<KeptReport> => {
  const report = await store.reports.byId(id);
  if (!report) throw new VersoError('no-report', 'There is no such report.', { status: 404 });
  if (report.state !== 'open') throw answered(report);
  return report;
};

const answered = ({ state }: KeptReport): VersoError => new VersoError('report_answered', 'Somebody answered this report already.', { status: 409, params: { state } });

/** Null where there is nothing to write: a source text is its editors' to mend in its own form. */
const writeSuggestion = async <Saved>(deps: AnswerDeps<Saved>, report: KeptReport, { by, rev, target }: ReportAnswer): Promise<Saved | Refusal | null> => {
  if (report.suggestion === null && target === undefined) throw new VersoError('no_suggestion', 'This report has no suggestion to accept; mend the text and answer "fixed".', { status: 422 });
  if (report.locale === report.sourceLocale) return null;
  const row = await deps.store.rows.find(report, report.locale);
  const segment = row?.segments?.find(({ id }) => id === report.segment);
  if (!row || !segment) return { refused: 'segment_gone' };
  const text = target ?? applySuggestion(segment.target ?? '', report.quote, report.suggestion ?? '');
  if (text === null) await openReport(deps, report.id);
  if (text === null) throw new VersoError('suggestion_has_no_place', 'What was quoted is not in this text, or more than once. Write the text yourself.', { status: 409 });
  return deps.saveSegment(row, { segment: segment.id, rev: rev ?? segment.revision, target: text, by });
};
