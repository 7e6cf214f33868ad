import type { LocaleCode } from '../locales.ts';

export const REPORT_STATES = ['open', 'accepted', 'fixed', 'declined'] as const;
/**
 * `accepted`: the reader's own suggestion was taken. `fixed`: mended in other words, by a person or by itself with a later
 * text. `declined`: the text stays.
 */
export type ReportState = (typeof REPORT_STATES)[number];

export type Decision = Exclude<ReportState, 'open'>;

/** What somebody added who said the same as a report before them. */
export interface FurtherWord {
  readonly comment: string | null;
  readonly suggestion: string | null;
  /** ISO 8601. */
  readonly at: string;
}

/** A reader who wants to hear what came of it. */
export interface ReaderAddress {
  readonly email: string;
  /** What they read. */
  readonly language: LocaleCode;
  /** Since when it is kept (ISO 8601). */
  readonly at: string;
}

/** What readers say is wrong with a text they were given. Plain texts, never HTML. */
export interface Report {
  /** Equal for open reports that say the same of the same text. */
  readonly key: string;
  readonly collection: string;
  readonly documentId: string;
  /** The language that was read; the document's source locale where the source text itself is meant. */
  readonly locale: LocaleCode;
  readonly sourceLocale: LocaleCode;
  /** Null where the text could not be found. */
  readonly segment: string | null;
  readonly title: string | null;
  readonly slug: string | null;
  readonly quote: string;
  readonly comment: string | null;
  readonly suggestion: string | null;
  /** What others added who said the same, oldest first. */
  readonly also: readonly FurtherWord[] | null;
  /** What readers had been told of the page, and which engine had made the text; null where none had. */
  readonly provenance: string | null;
  readonly engine: string | null;
  /** The publication that was live when it came, by its place in the log. */
  readonly seq: number;
  /** Short hash of what readers had there when it came (see `saidIn`). */
  readonly said: string;
  readonly state: ReportState;
  /** How many readers said it. */
  readonly count: number;
  readonly readers: readonly ReaderAddress[] | null;
  /** Since when the oldest of these addresses is kept (ISO 8601); null where there are none. */
  readonly readersSince: string | null;
  /** The word that was left with the answer. */
  readonly answer: string | null;
  /** A person's id; null where it was mended without anybody looking at the report. */
  readonly answeredBy: string | null;
  readonly answeredAt: string | null;
  /** When it first came (ISO 8601). */
  readonly at: string;
  /** Grows with every write. */
  readonly revision: number;
}

/** Longest texts that are taken, in UTF-16 units. */
export const LONGEST = { quote: 1000, context: 200, comment: 2000, suggestion: 2000, email: 254 } as const;
/** Further words that are kept of those who said the same. */
export const MOST_FURTHER = 20;
/** Addresses that are kept of those who said the same. */
export const MOST_READERS = 50;
