import type { ReportState } from '../../../domain/reports/report.ts';
import type { Plural } from '../../words/words.ts';

/** Names in `{braces}` are put in by the screen. `Form` are the plural forms the language has. */
export interface ReportWords<Form extends Intl.LDMLPluralRule = never> {
  readonly state: Readonly<Record<ReportState, string>>;
  readonly reports: string;
  readonly waiting: Plural<Form>;
  readonly addresses: string;
  readonly nothing: string;
  readonly noneFits: string;
  readonly clear: string;
  readonly oneByOne: string;

  readonly byLanguage: string;
  readonly byEngine: string;
  readonly byPage: string;
  readonly language: string;
  readonly engine: string;
  /** In place of an engine. */
  readonly people: string;
  /** What a language is where the text was written in it. */
  readonly original: string;
  readonly untitled: string;

  readonly suggestion: string;
  readonly readers: Plural<Form>;
  readonly more: Plural<Form>;
  readonly answered: Plural<Form>;
  readonly review: string;
  readonly openForm: string;

  readonly answerFixed: string;
  readonly decline: string;
  readonly declineNow: string;
  readonly declineWord: string;
  readonly cancel: string;
  readonly answeredAlready: string;
  readonly notAnswered: string;

  readonly pages: string;
  readonly first: string;
  readonly next: string;
}
