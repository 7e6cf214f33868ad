import type { Deps } from '../deps.ts';

/** Publishing asks no engine. */
export type PublishDeps = Pick<Deps, 'store' | 'now'>;
