/**
 * The family of errors. An error carries a code and parameters; screens and logs word it.
 * `recourse` says what the machine does next, so that no caller has to guess:
 * - `refuse`: the caller's request is wrong or forbidden; asking again changes nothing.
 * - `retry`:  a passing fault; the same work is tried again after a pause.
 * - `wait`:   the other side asked for a pause (rate limit, quota); try again after `retryAfterMs`.
 * - `stop`:   only a person can mend it (bad key, missing setting); tell the admin and stop trying.
 */
export type Recourse = 'refuse' | 'retry' | 'wait' | 'stop';

export interface VersoErrorOptions {
  readonly params?: Readonly<Record<string, string | number | boolean | null>>;
  readonly status?: number;
  readonly recourse?: Recourse;
  /** Milliseconds to wait before the next try; only with `wait` and `retry`. */
  readonly retryAfterMs?: number;
  readonly cause?: unknown;
}

export class VersoError extends Error {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number | boolean | null>>;
  readonly status: number;
  readonly recourse: Recourse;
  readonly retryAfterMs: number | undefined;

  /**
   * @param code stable, kebab-case; other programs and the screens' word lists rely on it
   * @param message one plain English line: what, where, what to do (for logs and terminals)
   */
  constructor(code: string, message: string, options: VersoErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'VersoError';
    this.code = code;
    this.params = options.params ?? {};
    this.status = options.status ?? 500;
    this.recourse = options.recourse ?? 'refuse';
    this.retryAfterMs = options.retryAfterMs;
  }
}

/** True also for errors of a second copy of this module (Next bundles its own). */
export const isVersoError = (error: unknown): error is VersoError =>
  error instanceof Error && error.name === 'VersoError' && typeof (error as { code?: unknown }).code === 'string';
