import type { Attempt, Refusal, RefusalKind, Theirs } from './types.ts';

export type Outcome =
  /** Whether it arrived is not known, or the server was busy: the same is sent again. */
  | { readonly kind: 'again'; readonly reached: boolean; readonly afterMs: number }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** Statuses that say nothing about the request itself: too early, too late, too many. */
const PASSING = new Set([408, 425, 429]);
const GONE = new Set([404, 410]);
/** Two writers met in one row; nothing was judged. */
const BUSY = /^(?:row|document)[-_]busy$/;

/** What a failed attempt means, from whatever `send` threw. */
export const outcomeOf = (error: unknown, attempt: Attempt): Outcome => {
  const { status, code, data, retryAfterMs } = recordOf(error);
  const afterMs = typeof retryAfterMs === 'number' && retryAfterMs > 0 ? retryAfterMs : 0;
  if (typeof status !== 'number' || status < 400) return { kind: 'again', reached: false, afterMs };
  if (status === 401) return { kind: 'signed-out' };
  const word = typeof code === 'string' ? code : 'unexpected';
  if (status >= 500 || PASSING.has(status) || BUSY.test(word)) return { kind: 'again', reached: true, afterMs };
  const said = recordOf(data);
  const theirs = theirsOf(said);
  return { kind: 'refused', refusal: { kind: kindOf(status, theirs, said, attempt), status, code: word, data: said, theirs } };
};

const kindOf = (status: number, theirs: Theirs | null, said: Readonly<Record<string, unknown>>, attempt: Attempt): RefusalKind => {
  if (GONE.has(status)) return 'gone';
  if (status === 409 && (theirs !== null || typeof said.source === 'string')) return 'clash';
  return attempt.approve ? 'approval' : 'unfit';
};

const theirsOf = ({ theirs }: Readonly<Record<string, unknown>>): Theirs | null => {
  const { target, rev, by, name, at } = recordOf(theirs);
  if (typeof rev !== 'number') return null;
  return { target: wordOf(target), rev, by: wordOf(by), name: wordOf(name), at: wordOf(at) };
};

const wordOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

const recordOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
