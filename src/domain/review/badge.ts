import type { LocaleCode } from '../locales.ts';
import type { Failure, Translation } from './translation.ts';

export const BADGE_STATES = ['not-translated', 'waiting', 'translating', 'needs-review', 'reviewed', 'outdated', 'failed', 'paused'] as const;

/** What a person sees at a glance of one locale of one document. */
export type BadgeState = (typeof BADGE_STATES)[number];

export interface Badge {
  readonly locale: LocaleCode;
  readonly state: BadgeState;
  /** Code of the last failure, where the state is `failed`, or `waiting` for another try. */
  readonly reason: string | null;
}

type Seen = Pick<Translation, 'status' | 'outdated' | 'error'>;

/** One badge per target locale, in the order of `targets`; a locale without a row is not translated. */
export const badgesOf = (targets: readonly LocaleCode[], rows: readonly (Seen & { readonly locale: LocaleCode })[]): Badge[] =>
  targets.map((locale) => {
    const row = rows.find((candidate) => candidate.locale === locale);
    const state = badgeState(row);
    return { locale, state, reason: state === 'failed' || state === 'waiting' ? reasonOf(row?.error) : null };
  });

/** What the machine does comes first; an outdated text is told from one that was never reviewed. */
export const badgeState = (row: Pick<Seen, 'status' | 'outdated'> | undefined): BadgeState => {
  if (!row) return 'not-translated';
  if (row.status === 'pending') return 'waiting';
  if (row.status === 'needs-review' || row.status === 'reviewed') return row.outdated ? 'outdated' : row.status;
  return row.status;
};

const reasonOf = (error: Failure | null | undefined): string | null => error?.code ?? null;
