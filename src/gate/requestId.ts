import { randomUUID } from 'node:crypto';

const WELL_FORMED = /^[\w-]{1,64}$/;

/** The name of a request in the log: the one that came with it where it is well formed, else a new one. */
export const requestId = (given: string | readonly string[] | undefined): string => (typeof given === 'string' && WELL_FORMED.test(given) ? given : randomUUID());
