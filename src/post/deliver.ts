import type { SendEmailOptions } from 'payload';
import { recipientsOf } from './mailTransport.ts';
import type { MailTransport, PostLog } from './mailTransport.ts';
import type { Outcome } from './notice.ts';
import { oneLine } from './oneLine.ts';

/** Before the second, third … try, in milliseconds. */
const PAUSES_MS: readonly number[] = [2000, 15_000, 60_000, 300_000];

export type Sleep = (ms: number, signal?: AbortSignal) => Promise<void>;

export interface Delivery {
  readonly transport: MailTransport;
  readonly log: PostLog;
  readonly sleep?: Sleep;
}

/**
 * Sends one mail, with a few more tries where the server is down or busy. A refusal that would come again (5xx), and
 * one try too many, drop it with one line in the log. Never throws.
 */
export const deliver = async ({ transport, log, sleep = rest }: Delivery, message: SendEmailOptions, signal?: AbortSignal): Promise<Outcome> => {
  for (let tries = 1; ; tries += 1) {
    if (signal?.aborted) return 'interrupted';
    try {
      await transport(message);
      return 'sent';
    } catch (error) {
      const pause = PAUSES_MS[tries - 1];
      if (pause === undefined || isFinal(error)) {
        log.warn({ to: recipientsOf(message), subject: oneLine(message.subject ?? ''), tries, reason: reasonOf(error) }, 'A mail could not be sent and is dropped.');
        return 'dropped';
      }
      await sleep(pause, signal);
    }
  }
};

const isFinal = (error: unknown): boolean => {
  const code = (error as { responseCode?: unknown } | null)?.responseCode;
  return typeof code === 'number' && code >= 500 && code < 600;
};

const reasonOf = (error: unknown): string => oneLine(error instanceof Error ? error.message : String(error), 200);

const rest: Sleep = (ms, signal) =>
  new Promise((resolve) => {
    if (signal?.aborted) return resolve();
    const timer = setTimeout(wake, ms);
    // A mail on its way must not keep a process that ends from ending.
    timer.unref();
    function wake(): void {
      clearTimeout(timer);
      signal?.removeEventListener('abort', wake);
      resolve();
    }
    signal?.addEventListener('abort', wake);
  });
