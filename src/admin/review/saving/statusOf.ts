import { conflictOf, isHeld, isOwing } from './desk.ts';
import type { Desk } from './desk.ts';
import type { SavingStatus } from './types.ts';

/** The whole in one line. */
export const statusOf = (desks: ReadonlyMap<string, Desk>, { isSignedOut, isReached }: { readonly isSignedOut: boolean; readonly isReached: boolean }): SavingStatus => {
  const entries = [...desks];
  const owing = entries.map(([, desk]) => desk).filter((desk) => isOwing(desk) && !isHeld(desk));
  const conflicts = entries.flatMap(([id, desk]) => conflictOf(id, desk) ?? []);
  const approvals = entries.filter(([, { approval, attempt }]) => approval ?? attempt?.approve).map(([id]) => id);
  const isStuck = conflicts.some(({ kind }) => kind !== 'approval') || owing.some(({ failures }) => failures > 0);
  return { kind: kindOf(), pending: owing.length, conflicts, approvals };

  function kindOf(): SavingStatus['kind'] {
    if (isSignedOut) return 'signed-out';
    if (owing.length > 0 && !isReached) return 'offline';
    if (isStuck) return 'failed';
    return owing.length > 0 ? 'saving' : 'saved';
  }
};

/** True where a screen would show the same. */
export const isSameStatus = (a: SavingStatus, b: SavingStatus): boolean => JSON.stringify(a) === JSON.stringify(b);
