import type { Finding } from '../qa/finding.ts';
import type { Act } from './translation.ts';

/** Every refusal of `/api/review`, with its HTTP status and a line for those who read answers by hand. */
export const REFUSALS = {
  past: { status: 400, message: 'That time is over already.' },
  'bad-request': { status: 400, message: 'The request is not as it should be.' },
  locale_not_yours: { status: 403, message: 'You do not work in this language.' },
  'no-row': { status: 404, message: 'There is no such translation.' },
  'no-report': { status: 404, message: 'There is no such report.' },
  segment_changed: { status: 409, message: 'Somebody changed this segment after you read it. Both texts are here; save again with their revision to keep yours.' },
  source_changed: { status: 409, message: 'The source of this segment changed after you read it. Your text is kept in this answer.' },
  segment_gone: { status: 409, message: 'This segment is not in the source any more. Your text is kept in this answer.' },
  field_changed: { status: 409, message: 'Somebody changed this field after you read it. Look at it again.' },
  not_owned: { status: 409, message: 'This field follows the source; its segments are approved one by one.' },
  needs_second_person: { status: 409, message: 'You approved this already; this language wants a second person.' },
  not_all_reviewed: { status: 409, message: 'Not every text here is reviewed yet.' },
  source_not_live: { status: 409, message: 'The source is not published, so its translation can\'t be.' },
  source_ahead: { status: 409, message: 'What was approved belongs to a draft of the source that is not published yet.' },
  report_answered: { status: 409, message: 'Somebody answered this report already.' },
  suggestion_has_no_place: { status: 409, message: 'What was quoted is not in this text, or more than once. Write the text yourself.' },
  document_deleted: { status: 410, message: 'This document was deleted.' },
  bad_text: { status: 422, message: 'This is no tagged text: write & as &amp;, < as &lt;, > as &gt;, and only the source\'s tags.' },
  unknown_tag: { status: 422, message: 'The source has no such tag.' },
  too_long: { status: 422, message: 'The text is longer than its field takes.' },
  no_target: { status: 422, message: 'There is no translation to approve yet.' },
  no_suggestion: { status: 422, message: 'This report has no suggestion to accept. Mend the text and answer "fixed".' },
  errors_open: { status: 422, message: 'This text has errors. Correct them, or give a reason for each that may stay.' },
  pseudo: { status: 422, message: 'This text is a stand-in made for trying things out. It can\'t be approved.' },
  unknown_engine: { status: 422, message: 'There is no such engine here, or it lacks its key.' },
} as const satisfies Readonly<Record<string, { readonly status: number; readonly message: string }>>;

export type RefusalCode = keyof typeof REFUSALS;

/** What stands in the row instead of what the sender saw. */
export interface Theirs extends Act {
  readonly target: string | null;
  readonly rev: number;
}

interface Details {
  /** `base`: the text both started from, null where nobody kept it. */
  readonly segment_changed: { readonly theirs: Theirs; readonly base: string | null };
  readonly source_changed: {
    readonly source: string;
    readonly rev: number;
    readonly approved: { readonly source: string; readonly target: string } | null;
    readonly proposal: { readonly target: string; readonly engine: string } | null;
    readonly theirs: Theirs;
  };
  readonly unknown_tag: { readonly id: number };
  readonly too_long: { readonly max: number };
  readonly errors_open: { readonly findings: readonly (Finding & { readonly id: string })[] };
}

/** A refusal as a value. The door adds the sender's own text to each. */
export type Refusal = { readonly [Code in RefusalCode]: { readonly refused: Code } & (Code extends keyof Details ? Details[Code] : object) }[RefusalCode];

export const isRefusal = (value: unknown): value is Refusal => typeof value === 'object' && value !== null && 'refused' in value && typeof value.refused === 'string' && Object.hasOwn(REFUSALS, value.refused);
