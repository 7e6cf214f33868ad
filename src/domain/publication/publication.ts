import type { LocaleCode } from '../locales.ts';
import type { Act, Origin } from '../review/translation.ts';
import type { Data } from '../segments/types.ts';

/** What a reader is told about a text. */
export interface Provenance {
  /** `human`: written by people. `machine-reviewed`: a machine's, approved by a person. `machine`: nobody approved all of it. */
  readonly kind: 'human' | 'machine' | 'machine-reviewed';
  /** The engine behind the machine's part; null where there is none. */
  readonly engine: string | null;
  /** The latest approval (ISO 8601); null for a source text and for a text that is not wholly approved. */
  readonly reviewedAt: string | null;
  /** The live source says something newer than this text was made from. */
  readonly outdated: boolean;
}

/** One text of a publication: what was shown, for which source, and how it was made. */
export interface PublishedSegment {
  /** The segment's identity: a stable anchor. */
  readonly id: string;
  readonly field: string;
  readonly path: string;
  readonly source: string;
  readonly target: string;
  readonly origin: Origin;
  readonly engine: string | null;
  /** Null where nobody approved it. */
  readonly approved: Act | null;
}

/** One file of a page: the copy that was made when it was published, which no draft can change. */
export interface PublishedFile {
  /** The upload itself, one of a picture's sizes, or the file of one language. */
  readonly use: 'original' | 'size' | 'locale';
  /** The size's name; null for the others. */
  readonly name: string | null;
  /** The language of a file of one language; null for the others. */
  readonly locale: LocaleCode | null;
  /** First 32 hex digits of the SHA-256 of its bytes; with `filename` its address. */
  readonly hash: string;
  readonly filename: string;
  /** As it was detected from the bytes when it was uploaded. */
  readonly mimeType: string;
  readonly bytes: number;
  /** Pixels; null where it is no picture. */
  readonly width: number | null;
  readonly height: number | null;
}

/** A page as readers get it. */
export interface Content {
  /** The locale's own fields: texts, slug. */
  readonly texts: Data;
  /** What all locales share: dates, places, files, relations; as of the live source. */
  readonly facts: Data;
  readonly segments: readonly PublishedSegment[];
  /** Where the document is an upload: its files, as of the live source. Absent where it is none, or has none yet. */
  readonly files?: readonly PublishedFile[];
}

/**
 * One entry of the log of what readers were given, in order. Written once and never changed; what is live for a document
 * and locale is the entry with the highest version, unless that one is a withdrawal.
 */
export interface Publication {
  /** Place in the order of all entries, from 1, without gaps: whoever has seen `seq` has missed nothing before it. */
  readonly seq: number;
  readonly collection: string;
  readonly documentId: string;
  readonly locale: LocaleCode;
  /** Counts this document's and locale's entries from 1. */
  readonly version: number;
  readonly kind: 'publication' | 'withdrawal';
  readonly sourceLocale: LocaleCode;
  readonly title: string | null;
  readonly slug: string | null;
  /** Null in a withdrawal, as are all that follow. */
  readonly content: Content | null;
  readonly provenance: Provenance | null;
  /** Of the source text this was made from. */
  readonly fingerprint: string | null;
  /** Of content and provenance: equal means that there is nothing new to publish. */
  readonly hash: string | null;
  readonly by: string | null;
  /** ISO 8601. */
  readonly at: string;
  /** A later entry took its place. An aid for lists; the versions are the truth. */
  readonly replaced: boolean;
}
