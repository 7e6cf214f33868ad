import type { LocaleCode } from '../locales.ts';
import type { Finding } from '../qa/finding.ts';
import type { BlockKind, Tag } from '../segments/types.ts';
import type { Counts, Failure, Need, Origin, SegmentState, TranslationStatus } from './translation.ts';

/**
 * What `/api/review` answers: the shapes that the review screens, the endpoints and the OpenAPI document share.
 * Plain JSON; times are ISO 8601; texts are canonical tagged text.
 */

export interface PersonName {
  readonly id: string;
  readonly name: string;
}

/** Who and when, with the name as it is now; `name` is null for a machine and for somebody who left. */
export interface NamedAct {
  readonly by: string | null;
  readonly name: string | null;
  readonly at: string;
}

export type Right = 'edit' | 'approve' | 'publish' | 'assign' | 'note' | 'translate' | 'answer';

export interface ScreenFinding extends Finding {
  readonly id: string;
  readonly waived: (NamedAct & { readonly reason: string }) | null;
}

/** A tag with where its link leads in the target locale, where that is known. */
export interface ScreenTag extends Tag {
  readonly localHref?: string;
}

/** What a reader said of a text; plain texts. */
export interface ReaderWord {
  readonly comment: string | null;
  readonly suggestion: string | null;
  readonly at: string;
}

/** What readers say is wrong and nobody answered yet. */
export interface ScreenReport {
  readonly id: string;
  /** The segment it is about; null where it could not be found, or left the source. */
  readonly segment: string | null;
  /** Plain text, as they saw it. */
  readonly quote: string;
  /** Oldest first; one for each that said something else. */
  readonly words: readonly ReaderWord[];
  /** How many readers said it. */
  readonly count: number;
  readonly at: string;
  /** Somebody left an address and is told what came of it. */
  readonly awaited: boolean;
}

export interface ScreenSegment {
  readonly id: string;
  readonly rev: number;
  /** Field names and numbers that lead to it, for people: `["body", "3"]`; the first is the top-level field. */
  readonly block: { readonly type: BlockKind; readonly field: string; readonly path: readonly string[] };
  readonly source: string;
  readonly target: string | null;
  readonly state: SegmentState;
  readonly outdated: boolean;
  readonly origin: { readonly kind: Origin; readonly engine: string | null; readonly written: NamedAct | null } | null;
  readonly tags: readonly ScreenTag[];
  readonly approved: (NamedAct & { readonly source: string; readonly target: string }) | null;
  /** The source that the kept target was written for; only where outdated. */
  readonly previousSource: string | null;
  readonly firstApproval: NamedAct | null;
  readonly proposal: { readonly target: string; readonly engine: string } | null;
  readonly findings: readonly ScreenFinding[];
  readonly reports: readonly ScreenReport[];
  /** How many notes there are. */
  readonly notes: number;
  /** Most code points the field takes; null where it has no limit. */
  readonly max: number | null;
  /** True where the source has line breaks of its own. */
  readonly breaks: boolean;
}

export interface Assignment {
  readonly person: PersonName;
  readonly until: string;
}

export interface Presence extends PersonName {
  /** The segment they are in. */
  readonly at: string | null;
}

/** A field whose structure a translator changed in Payload's form. */
export interface ScreenOwnedField {
  readonly field: string;
  readonly written: NamedAct | null;
  readonly approved: NamedAct | null;
}

export interface ScreenTranslation {
  readonly id: string;
  readonly rev: number;
  readonly locale: LocaleCode;
  readonly dir: 'ltr' | 'rtl';
  readonly sourceLocale: LocaleCode;
  readonly sourceDir: 'ltr' | 'rtl';
  readonly document: { readonly id: string; readonly collection: string; readonly title: string | null; readonly trashed: boolean };
  readonly status: {
    readonly row: TranslationStatus;
    readonly error: Failure | null;
    readonly live: boolean;
    /** What is live was made from an older source than the live one. */
    readonly liveOutdated: boolean;
    readonly sourceLive: boolean;
    /** The draft source says something else than the live one. */
    readonly sourceAhead: boolean;
    readonly awaitsSource: boolean;
    readonly policy: 'review-first' | 'machine-with-notice';
    readonly secondPerson: boolean;
    /** The earliest order people gave for later. `error` says why it could not be carried out when its time came. */
    readonly scheduled: { readonly act: 'publish' | 'unpublish'; readonly due: string; readonly by: string | null; readonly error?: Failure | null } | null;
  };
  readonly counts: Counts & { readonly reports: number };
  readonly me: { readonly id: string; readonly may: readonly Right[] };
  readonly assignment: Assignment | null;
  readonly people: readonly Presence[];
  readonly owned: readonly ScreenOwnedField[];
  /** Segments that left the source, with their last text. */
  readonly removed: readonly { readonly id: string; readonly source: string; readonly target: string | null }[];
  /** What readers say of the page whose segment is not known; the others are at their segments. */
  readonly reports: readonly ScreenReport[];
  readonly segments: readonly ScreenSegment[];
}

export interface QueueItem {
  readonly id: string;
  readonly collection: string;
  readonly documentId: string;
  readonly title: string | null;
  readonly sourceLocale: LocaleCode;
  readonly locale: LocaleCode;
  readonly need: Need;
  readonly since: string;
  readonly status: TranslationStatus;
  readonly origin: Origin | 'mixed' | null;
  readonly live: boolean;
  readonly counts: Counts;
  readonly reports: number;
  readonly assignment: Assignment | null;
}

/** One value of a filter and how many texts have it, the other filters applied. */
export interface Facet {
  readonly value: string;
  readonly count: number;
}

export interface QueuePage {
  readonly items: readonly QueueItem[];
  /** Give it back as `after` for the next page; null where this is the last. */
  readonly next: string | null;
  readonly total: number;
  /** By filter. `assignee` has `me`, `nobody` and `others`. */
  readonly facets: { readonly locale: readonly Facet[]; readonly collection: readonly Facet[]; readonly need: readonly Facet[]; readonly origin: readonly Facet[]; readonly assignee: readonly Facet[] };
}

/** What an answered report answers. */
export interface Answered {
  readonly id: string;
  readonly state: 'accepted' | 'fixed' | 'declined';
  /** Its segment as it is now; null where the report had none. */
  readonly saved: Saved | null;
}

/** What a saved segment answers. */
export interface Saved {
  readonly segment: ScreenSegment;
  /** The row's revision now. */
  readonly rev: number;
  readonly counts: ScreenTranslation['counts'];
  /** Until when the text is the sender's. */
  readonly until: string | null;
}

export interface Pulse {
  readonly rev: number;
  readonly changed: readonly ScreenSegment[];
  /** All that readers say of the text now; null where that is nothing, as before. */
  readonly reports: readonly ScreenReport[] | null;
  /** Ids in reading order, where segments came or went; null where the list is the same. */
  readonly order: readonly string[] | null;
  readonly people: readonly Presence[];
  readonly assignment: Assignment | null;
  readonly counts: ScreenTranslation['counts'];
  readonly status: ScreenTranslation['status'];
}

/** An entry of a segment's history, newest first; the first is what stands now. */
export interface HistoryEntry {
  readonly rev: number;
  readonly source: string;
  readonly target: string;
  readonly state: SegmentState;
  readonly origin: { readonly kind: Origin; readonly engine: string | null } | null;
  readonly written: NamedAct | null;
  readonly approved: NamedAct | null;
}

export interface Note extends NamedAct {
  readonly id: string;
  readonly text: string;
}
