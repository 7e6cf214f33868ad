import { getPriority, setPriority } from 'node:os';

/** Steps of niceness: a third of the weight of what runs beside it, where there is too little of the processor for both. */
const STEPS = 5;
const NICEST = 19;

/**
 * Steps back behind the processes that serve readers on this machine: translating and saving can wait a moment. To be
 * called when they were started, for what is started later is as patient as this one.
 */
export const letReadersFirst = (): void => {
  try {
    setPriority(Math.min(NICEST, getPriority() + STEPS));
  } catch {
    // A container may forbid it; then all are equal.
  }
};
