import type { Refusal, Verdict } from '../../domain/publication/canGoLive.ts';
import { VersoError } from '../../errors.ts';

type No = Extract<Verdict, { readonly may: false }>;

const LINES: Readonly<Record<Refusal, (no: No) => string>> = {
  source_not_live: () => 'The source is not published, so its translation can\'t be. It can go live with it.',
  source_ahead: () => 'What was approved here belongs to a draft of the source that is not published yet. It can go live with it.',
  not_all_reviewed: ({ count, total }) => `${count} of ${total} texts in this language are not reviewed yet, so it can't be published.`,
  pseudo: ({ count }) => `${count} texts are pretend text of the trial engine, which is never published.`,
};

/** The refusal of a verdict in one clear line, with what is left to do in its parameters. */
export const refusalOf = (no: No): VersoError =>
  new VersoError(no.code, LINES[no.code](no), { status: no.code === 'pseudo' ? 422 : 409, params: { count: no.count, total: no.total, first: no.first } });
