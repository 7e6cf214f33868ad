import { MOST_FURTHER, MOST_READERS } from './report.ts';
import type { FurtherWord, ReaderAddress, Report } from './report.ts';

/** A report as it comes, before anybody looked at it. */
export type NewReport = Omit<Report, 'also' | 'state' | 'count' | 'readersSince' | 'answer' | 'answeredBy' | 'answeredAt' | 'revision'>;

/** A report as it is first kept. */
export const firstReport = (report: NewReport): Report => ({
  ...report, also: [], state: 'open', count: 1, readersSince: sinceOf(report.readers), answer: null, answeredBy: null, answeredAt: null, revision: 1,
});

/** What an open report becomes when another says the same: the first words stay, others are kept beside them, up to a number. */
export const joinReport = (open: Report, { comment, suggestion, readers, at }: NewReport): Partial<Report> => {
  const known = open.readers ?? [];
  const fresh = (readers ?? []).filter(({ email }) => !known.some((one) => one.email.toLowerCase() === email.toLowerCase()));
  const all = [...known, ...fresh].slice(0, MOST_READERS);
  return {
    count: open.count + 1,
    comment: open.comment ?? comment,
    suggestion: open.suggestion ?? suggestion,
    also: withFurther(open, { comment: open.comment === null ? null : comment, suggestion: open.suggestion === null ? null : suggestion, at }),
    readers: all.length > 0 ? all : null,
    readersSince: sinceOf(all),
  };
};

/** Since when the oldest address is kept. */
export const sinceOf = (readers: readonly ReaderAddress[] | null): string | null =>
  (readers ?? []).map(({ at }) => at).toSorted()[0] ?? null;

const withFurther = (open: Report, word: FurtherWord): readonly FurtherWord[] => {
  const also = open.also ?? [];
  const said = [open, ...also];
  const isNew = (what: 'comment' | 'suggestion'): boolean => word[what] !== null && !said.some((one) => one[what] === word[what]);
  const further = { comment: isNew('comment') ? word.comment : null, suggestion: isNew('suggestion') ? word.suggestion : null, at: word.at };
  return (further.comment === null && further.suggestion === null) || also.length >= MOST_FURTHER ? also : [...also, further];
};
