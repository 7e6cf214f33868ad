import { applySuggestion } from '../../../domain/reports/applySuggestion.ts';
import type { ScreenReport } from '../../../domain/review/screen.ts';
import { ReviewRefused, whyOf } from '../askReview.ts';
import { settled } from './approveAndPublish.ts';
import type { Work } from './createWork.ts';
import { refresh } from './refresh.ts';

export type OwnAnswer =
  | { readonly decision: 'accepted'; readonly suggestion: string }
  | { readonly decision: 'fixed' }
  | { readonly decision: 'declined'; readonly word: string };

/**
 * Answers a report as this person. What they typed is sent first; an accepted suggestion takes the place of the quote in
 * it, and can be undone in the text like anything typed. Gives false where it was refused, and says why.
 */
export const answerReport = async (work: Work, report: ScreenReport, answer: OwnAnswer): Promise<boolean> => {
  const { board, api, voice } = work;
  try {
    const text = answer.decision === 'accepted' ? await suggested(work, report, answer.suggestion) : {};
    const { saved } = await api.answerReport(report.id, { decision: answer.decision, ...text, ...(answer.decision === 'declined' && { word: answer.word }) });
    if (saved) work.took(saved);
    else await refresh(work);
    if (saved && answer.decision === 'accepted' && board.head().live === saved.segment.id) work.editor()?.replace(saved.segment.target ?? '');
    work.say(voice().say(SAID[answer.decision], { n: String(board.number(report.segment ?? '')) }));
    return true;
  } catch (error) {
    work.warn(voice().refused(whyOf(error)));
    await refresh(work).catch(() => undefined);
    return false;
  }
};

const SAID = { accepted: 'reportAccepted', fixed: 'reportFixed', declined: 'reportDeclined' } as const;

/** The whole text with the suggestion in it, once the server has what was typed. @throws ReviewRefused */
const suggested = async (work: Work, { segment, quote }: ScreenReport, suggestion: string): Promise<{ readonly rev: number; readonly target: string }> => {
  if (segment === null) throw new ReviewRefused('segment_gone');
  work.saving.flush(segment);
  await settled(work);
  const target = applySuggestion(work.textOf(segment), quote, suggestion);
  if (target === null) throw new ReviewRefused('suggestion_has_no_place');
  return { target, rev: work.saving.revOf(segment) ?? work.board.segment(segment)?.rev ?? 0 };
};
