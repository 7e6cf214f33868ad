import { badgeState } from '../domain/review/badge.ts';
import type { BadgeState } from '../domain/review/badge.ts';
import { PRETENDER } from './engineName.ts';
import type { StatusRow } from './status.ts';

export type Sentence = 'machine' | 'pretend' | 'waiting' | 'translating' | 'failed' | 'outdated' | 'paused' | 'reviewed' | 'notTranslated';

export interface BannerFacts {
  readonly state: BadgeState;
  readonly sentence: Sentence;
  /** Code of the last failure, where it matters now. */
  readonly reason: string | null;
  /** The button that helps; null where nothing has to be done, or this person may not. */
  readonly action: 'retry' | 'translateNow' | 'resume' | null;
  /** The machine is done with it. */
  readonly isSettled: boolean;
}

type Row = Pick<StatusRow, 'status' | 'outdated' | 'error' | 'engine' | 'may'>;

/** What the banner of a target locale says about its row. */
export const bannerOf = (row: Row | undefined): BannerFacts => {
  const state = badgeState(row);
  return {
    state,
    sentence: state === 'needs-review' && row?.engine === PRETENDER ? 'pretend' : SENTENCES[state],
    reason: state === 'failed' || state === 'waiting' ? (row?.error?.code ?? null) : null,
    action: row?.may === true ? ACTIONS[state] : null,
    isSettled: state === 'needs-review' || state === 'outdated' || state === 'reviewed',
  };
};

const SENTENCES: Readonly<Record<BadgeState, Sentence>> = {
  'not-translated': 'notTranslated',
  waiting: 'waiting',
  translating: 'translating',
  'needs-review': 'machine',
  reviewed: 'reviewed',
  outdated: 'outdated',
  failed: 'failed',
  paused: 'paused',
};

const ACTIONS: Readonly<Record<BadgeState, BannerFacts['action']>> = {
  'not-translated': null,
  waiting: 'translateNow',
  translating: null,
  'needs-review': null,
  reviewed: null,
  outdated: null,
  failed: 'retry',
  paused: 'resume',
};
