import { plainText } from '../../../domain/segments/tagged.ts';
import type { ScreenSegment } from '../../../domain/review/screen.ts';

/** The filters, in the order of their buttons. */
export const SHOWS = ['all', 'open', 'outdated', 'findings', 'reports'] as const;
export type Show = (typeof SHOWS)[number];

/** The filter an address asks for; anything else shows all. */
export const showOf = (value: string | null): Show => SHOWS.find((show) => show === value) ?? 'all';

/** True where the segment waits for a person. */
export const needsPerson = ({ state, outdated }: Pick<ScreenSegment, 'state' | 'outdated'>): boolean => state !== 'reviewed' || outdated;

/** Findings that nobody let pass. */
export const openFindings = ({ findings }: Pick<ScreenSegment, 'findings'>) => findings.filter(({ waived }) => waived === null);

const MATCHES: Readonly<Record<Show, (segment: ScreenSegment) => boolean>> = {
  all: () => true,
  open: needsPerson,
  outdated: ({ outdated }) => outdated,
  findings: (segment) => openFindings(segment).length > 0,
  reports: ({ reports }) => reports.length > 0,
};

/** How many segments each filter shows. */
export const countShows = (segments: Iterable<ScreenSegment>): Readonly<Record<Show, number>> => {
  const counts = { all: 0, open: 0, outdated: 0, findings: 0, reports: 0 };
  for (const segment of segments) for (const show of SHOWS) if (MATCHES[show](segment)) counts[show] += 1;
  return counts;
};

const JUMP = /^#\s*(\d{1,6})$/;

/** The segment number that a search asks to go to; null where it is a search. Digits of any script. */
export const jumpOf = (query: string): number | null => {
  const found = JUMP.exec(latinDigits(query.trim()));
  return found ? Number(found[1]) : null;
};

/** Arabic-Indic and Persian digits as Latin ones. */
export const latinDigits = (text: string): string => text.replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 15));

/** True where the segment belongs on the screen: it matches the filter, and the search in one of its columns. */
export const isShown = (segment: ScreenSegment, text: string, show: Show, query: string): boolean => {
  if (!MATCHES[show](segment)) return false;
  const wanted = query.trim().toLocaleLowerCase();
  if (wanted === '' || wanted.startsWith('#')) return true;
  return plainText(segment.source).toLocaleLowerCase().includes(wanted) || plainText(text).toLocaleLowerCase().includes(wanted);
};
