import type { BadgeState } from '../../domain/review/badge.ts';

/** A text with a number in it, one wording per plural form of the language. `{n}` is the number. */
export type Plural<Form extends Intl.LDMLPluralRule> = { readonly [K in Form]: string };

/** Why something failed and what to do about it. Codes of `src/errors.ts` in use on these screens. */
export const REASONS = [
  'engine-key', 'engine-quota', 'engine-busy', 'engine-down', 'engine-rejected', 'engine-unsupported',
  'nothing-to-translate', 'no-document', 'no-row', 'not-owned', 'forbidden', 'row-busy', 'offline', 'unexpected',
] as const;
export type Reason = (typeof REASONS)[number];

/** Names in `{braces}` are put in by the screens. `Form` are the plural forms the language has. */
export interface Words<Form extends Intl.LDMLPluralRule = never> {
  readonly state: Readonly<Record<BadgeState, string>>;
  readonly reason: Readonly<Record<Reason, string>>;

  readonly translations: string;
  readonly noTargets: string;
  readonly emptyCell: string;

  /** Banner in a target locale. */
  readonly machine: string;
  readonly pretend: string;
  readonly waiting: string;
  readonly translating: string;
  readonly failed: string;
  readonly outdated: string;
  readonly paused: string;
  readonly reviewed: string;
  readonly notTranslated: string;
  readonly owned: string;
  readonly notShown: string;
  readonly newText: string;
  readonly showNewText: string;
  readonly openTab: string;

  /** Buttons. */
  readonly translateAll: string;
  readonly translateNow: string;
  readonly retry: string;
  readonly pause: string;
  readonly resume: string;
  readonly handBack: string;
  readonly handBackTitle: string;
  readonly handBackBody: string;
  readonly cancel: string;
  readonly openIn: string;
  /** Names a button for those who hear it alone: `{action}: {language}`. */
  readonly actionFor: string;

  /** The table. */
  readonly language: string;
  readonly stateHead: string;
  readonly progress: string;
  readonly engine: string;
  readonly characters: string;
  readonly findings: string;
  readonly actions: string;
  readonly writtenIn: string;
  readonly progressReviewed: string;
  readonly progressTranslated: string;
  readonly progressEmpty: string;
  readonly segments: Plural<Form>;
  readonly errors: Plural<Form>;
  readonly warnings: Plural<Form>;
  readonly noFindings: string;
  readonly sent: string;
  readonly billed: string;
  readonly saved: string;
  readonly ownedField: string;
  readonly loading: string;
  readonly statusUnknown: string;
  readonly asked: string;

  /** Resting or pretending engines. */
  readonly rests: string;
  readonly restsUntil: string;
  readonly askAdmin: string;
  readonly pretendNotice: string;
}
