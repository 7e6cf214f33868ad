import { shortHash } from '../hash.ts';

/** Stands for a list of segments in reading order: the screen and the server compare it instead of the list. */
export const orderHash = (ids: readonly string[]): string => shortHash(ids.join('\n'));
