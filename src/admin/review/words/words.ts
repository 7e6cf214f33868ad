import type { FindingKey } from '../../../domain/qa/findingKeys.ts';
import type { Plural } from '../../words/words.ts';
import type { Counted, Sentence } from './en.ts';

/** Why a request was refused. Codes of the review endpoints, of the engines, and of the network. */
export const REFUSALS = [
  'segment_changed', 'source_changed', 'document_deleted', 'locale_not_yours', 'unknown_tag', 'too_long', 'errors_open', 'needs_second_person',
  'pseudo', 'no_target', 'segment_gone', 'field_changed', 'not_owned', 'bad_text', 'unknown_engine', 'not_all_reviewed', 'source_not_live',
  'source_ahead', 'past', 'taken', 'no-row', 'engine-key', 'engine-quota', 'engine-busy',
  'engine-down', 'engine-rejected', 'engine-unsupported', 'report_answered', 'no-report', 'no_suggestion', 'suggestion_has_no_place', 'forbidden', 'row-busy', 'offline', 'unexpected',
] as const;
export type Refusal = (typeof REFUSALS)[number];

/** What keys can be bound to, in the order of the key sheet. */
export const COMMANDS = ['approve', 'undoApproval', 'tag', 'save', 'keys', 'nextOpen', 'previousOpen'] as const;
export type Command = (typeof COMMANDS)[number];

export type FindingWords = Readonly<Record<FindingKey, string>>;
export type RefusalWords = Readonly<Record<Refusal, string>>;
export type CommandWords = Readonly<Record<Command, string>>;

/** The review screen's words in one language. Names in `{braces}` are put in; `Form` are the language's plural forms. */
export interface ReviewWords<Form extends Intl.LDMLPluralRule> {
  readonly say: Readonly<Record<Sentence, string>>;
  readonly finding: FindingWords;
  readonly refused: RefusalWords;
  readonly command: CommandWords;
  readonly count: Readonly<Record<Counted, Plural<Form>>>;
}
