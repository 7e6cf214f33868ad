import type { LocaleCode } from '../locales.ts';

/** What a reader sends: plain texts, cleaned (see `cleanText`) and no longer than `LONGEST` allows. */
export interface ReaderReport {
  readonly collection: string;
  readonly id: string;
  readonly locale: LocaleCode;
  /** What they marked on the page. */
  readonly quote: string;
  /** What stood before and after it. */
  readonly before?: string | undefined;
  readonly after?: string | undefined;
  /** The segment as the page named it; believed where the quote fits it. */
  readonly segment?: string | undefined;
  readonly comment?: string | undefined;
  readonly suggestion?: string | undefined;
  readonly email?: string | undefined;
}
