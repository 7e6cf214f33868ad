import { pauseAfter } from './pauseAfter.ts';

/** Why nothing came back that could be taken for an answer, as a stable code; a network's own code may follow it. */
export type SendFault = 'timeout' | 'private-address' | 'bad-address' | 'bad-secret' | 'unreachable';

/** What became of one try. `interrupted`: this process stops, and nobody knows whether it arrived. */
export type Answer =
  | { readonly kind: 'answered'; readonly status: number }
  | { readonly kind: 'failed'; readonly fault: SendFault; readonly detail?: string }
  | { readonly kind: 'interrupted' };

/** What is done next. `gone`: the other side wants no more of anything. */
export type Verdict =
  | { readonly kind: 'delivered'; readonly status: number }
  | { readonly kind: 'again'; readonly status: number | null; readonly error: string; readonly pauseMs: number }
  | { readonly kind: 'dead' | 'gone'; readonly status: number | null; readonly error: string };

const GONE = 410;

/**
 * @param tries how many were made, this one included
 * @param chance from 0 to 1
 */
export const verdictOf = (answer: Exclude<Answer, { kind: 'interrupted' }>, tries: number, chance: number): Verdict => {
  const status = answer.kind === 'answered' ? answer.status : null;
  if (status !== null && status >= 200 && status < 300) return { kind: 'delivered', status };
  const error = errorOf(answer);
  if (status === GONE) return { kind: 'gone', status, error };
  const pauseMs = pauseAfter(tries, chance);
  return pauseMs === null ? { kind: 'dead', status, error } : { kind: 'again', status, error, pauseMs };
};

const errorOf = (answer: Exclude<Answer, { kind: 'interrupted' }>): string => {
  if (answer.kind === 'failed') return answer.detail === undefined ? answer.fault : `${answer.fault} ${answer.detail}`;
  if (answer.status === GONE) return 'gone';
  return answer.status >= 300 && answer.status < 400 ? 'redirect' : 'status';
};
