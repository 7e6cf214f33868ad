import type { ScreenTranslation } from '../../domain/review/screen.ts';
import { publishReason } from './words/publishWords.ts';
import type { PublishWords } from './words/words.ts';

/** What `GET /api/review/translations/:id/publishing` answers, as far as the form's button asks. */
export type Publishing = Pick<ScreenTranslation['status'], 'live' | 'liveOutdated' | 'awaitsSource' | 'scheduled'> & { readonly id: string; readonly publication: { readonly at: string } | null };

/**
 * How a language stands with its readers, in one line for the present and one for what is planned.
 * @param time words an instant
 */
export const publishingLine = ({ live, liveOutdated, awaitsSource, scheduled, publication }: Publishing, words: PublishWords, time: (at: Date) => string): readonly string[] => {
  const at = (instant: string): string => time(new Date(instant));
  const now = live && publication ? (liveOutdated ? words.liveOutdated : words.live).replace('{time}', at(publication.at)) : words.notLive;
  if (scheduled?.error) return [now, words.scheduleFailed.replace('{time}', at(scheduled.due)).replace('{reason}', publishReason(words, scheduled.error.code))];
  if (scheduled) return [now, (scheduled.act === 'publish' ? words.scheduledUp : words.scheduledDown).replace('{time}', at(scheduled.due))];
  return awaitsSource ? [now, words.awaitsSource] : [now];
};
