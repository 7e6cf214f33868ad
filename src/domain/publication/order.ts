import type { LocaleCode } from '../locales.ts';
import type { Failure } from '../review/translation.ts';
import type { Data } from '../segments/types.ts';

/**
 * What an order is about, where it is not one locale of a document:
 * - `source`: the source as it was published, whole;
 * - `along`: a picture that something published shows: it goes live as it is, unless it ever was live;
 * - `settings`: settings of the site, saved: all locales, as they are when it is carried out;
 * - `trash`, `untrash`: all locales, taken down at that instant, or brought back from it;
 * - `delete`: the document is gone.
 */
export type OrderData =
  | { readonly kind: 'source'; readonly doc: Data }
  | { readonly kind: 'trash' | 'untrash'; readonly at: string }
  | { readonly kind: 'along' | 'settings' | 'delete' };

/** Something to be published or taken down, carried out by the publisher and deleted when all that follows from it stands. */
export interface PublishOrder {
  readonly collection: string;
  readonly documentId: string;
  readonly locale: LocaleCode;
  /** `refresh`: look at the row again; what follows from it for readers follows. */
  readonly act: 'publish' | 'unpublish' | 'refresh';
  readonly due: Date;
  /** Failed tries in a row; `STOPPED` where it is not tried again. */
  readonly attempts: number | null;
  /** A person named the time. */
  readonly scheduled: boolean | null;
  readonly data: OrderData | null;
  readonly by: string | null;
  /** When it was asked for (ISO 8601). */
  readonly at: string;
  readonly error: Failure | null;
}

/** In `attempts`: it failed for good, and stands there to be seen. */
export const STOPPED = 1000;
