import { setPriority } from 'node:os';

/** A third of the weight of what runs beside it, where there is too little of the processor for both. */
const PATIENT = 5;

/**
 * Steps back behind the processes that serve readers on this machine: translating and saving can wait a moment. To be
 * called when they were started, for what is started later is as patient as this one.
 */
export const letReadersFirst = (): void => {
  try {
    setPriority(PATIENT);
  } catch {
    // A container may forbid it; then all are equal.
  }
};
