import { VersoError } from '../../errors.ts';

const MOST_ROUNDS = 30;

/**
 * Tries again while somebody else is faster: each round reads what stands now and decides anew.
 * @param round gives undefined where it lost
 * @throws VersoError `publication-busy` (retry)
 */
export const rounds = async <T>(round: () => Promise<T | undefined>): Promise<T> => {
  for (let n = 0; n < MOST_ROUNDS; n += 1) {
    const outcome = await round();
    if (outcome !== undefined) return outcome;
  }
  throw new VersoError('publication-busy', `This publication was changed ${MOST_ROUNDS} times by others while it was made.`, { recourse: 'retry' });
};
