import type { PayloadRequest } from 'payload';

/** One operation of Payload, as it begins: what the guard's rules look at, and may narrow. */
export interface Call {
  readonly operation: string;
  readonly req: PayloadRequest;
  /** The slug of the collection; absent for globals. */
  readonly collection: string | undefined;
  readonly global: string | undefined;
  readonly args: CallArgs;
}

/** The arguments the rules know. Payload reads them after the guard, so a changed one counts. */
export interface CallArgs {
  id?: unknown;
  data?: Record<string, unknown>;
  draft?: unknown;
  trash?: unknown;
  where?: unknown;
  sort?: unknown;
  joins?: unknown;
  limit?: unknown;
  pagination?: unknown;
  depth?: unknown;
  publishAllLocales?: unknown;
  unpublishAllLocales?: unknown;
  publishSpecificLocale?: unknown;
  overrideAccess?: unknown;
  /** Set where Payload fills in a related document; no request can set it. */
  currentDepth?: unknown;
}

/** Looks at a call, narrows it, or throws Payload's `Forbidden` or a 400. */
export type Rule = (call: Call) => void;

export const READS: ReadonlySet<string> = new Set(['read', 'readDistinct', 'count', 'countVersions']);
