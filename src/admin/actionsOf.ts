import type { BadgeState } from '../domain/review/badge.ts';
import type { StatusRow } from './status.ts';

export type LocaleAction = 'translateNow' | 'retry' | 'pause' | 'resume';

/** The buttons of one locale in its state: none for somebody who may not, none that would change nothing. */
export const actionsOf = (state: BadgeState, row: Pick<StatusRow, 'may'> | undefined, mayTranslate: boolean): readonly LocaleAction[] => {
  if (!row) return mayTranslate ? ['translateNow'] : [];
  return row.may ? ACTIONS[state] : [];
};

const ACTIONS: Readonly<Record<BadgeState, readonly LocaleAction[]>> = {
  'not-translated': ['translateNow'],
  waiting: ['translateNow', 'pause'],
  translating: ['pause'],
  'needs-review': ['translateNow', 'pause'],
  reviewed: ['pause'],
  outdated: ['translateNow', 'pause'],
  failed: ['retry', 'pause'],
  paused: ['resume'],
};
