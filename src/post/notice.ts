import type { LocaleCode } from '../domain/locales.ts';
import type { Need } from '../domain/review/translation.ts';

/** Somebody who gets mail, as their account says; or a reader, who has none. */
export interface Addressee {
  /** Names the person in the log and the mail; of a reader, what they reported. */
  readonly id: string;
  readonly email: string;
  readonly name: string | null;
  /** Language of their admin, where it is known; of a reader, what they read. */
  readonly language: LocaleCode | null;
}

/** How many texts of one locale need the same. */
export interface Waiting {
  readonly locale: LocaleCode;
  readonly need: Need;
  readonly count: number;
}

export interface UrgentText {
  /** The translation's id. */
  readonly id: string;
  readonly title: string | null;
  readonly locale: LocaleCode;
  readonly need: Need;
}

/** A translator's morning: what waits in their locales, most urgent first. `day` is the server's (`2026-11-21`). */
export interface DigestNotice {
  readonly kind: 'digest';
  readonly day: string;
  readonly waiting: readonly Waiting[];
  readonly urgent: readonly UrgentText[];
}

/** An engine rests until a person mends it, or until then. `message` is the error's own line. */
export interface EngineRestNotice {
  readonly kind: 'engine-rest';
  readonly engine: string;
  readonly code: string;
  readonly message: string;
  readonly until: Date | null;
}

export interface FailingDocument {
  readonly collection: string;
  readonly documentId: string;
  readonly title: string | null;
  readonly message: string | null;
}

/** Documents whose translation fails again and again; `documents` are the first of `count`. */
export interface FailuresNotice {
  readonly kind: 'failures';
  readonly count: number;
  readonly documents: readonly FailingDocument[];
  /** When it was noticed; names the mail. */
  readonly at: Date;
}

/** To a reader: what came of what they reported. Says nothing that a stranger wrote, for anybody may give anybody's address. */
export interface ReportNotice {
  readonly kind: 'report';
  readonly outcome: 'accepted' | 'fixed' | 'declined';
  /** The page's title, as it was published. */
  readonly title: string | null;
  /** The page's address; null where it has none. */
  readonly href: string | null;
  /** What whoever answered left for the reader. */
  readonly word: string | null;
}

export type Notice = DigestNotice | EngineRestNotice | FailuresNotice | ReportNotice;

/** `dropped`: given up after a few tries. `interrupted`: the process stops, and it was not sent. */
export type Outcome = 'sent' | 'dropped' | 'interrupted';

/** The post, as flows are handed it. Never throws. */
export interface Post {
  send(to: Addressee, notice: Notice, signal?: AbortSignal): Promise<Outcome>;
}
