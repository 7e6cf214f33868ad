import type { LocaleCode } from '../locales.ts';
import { findingId } from '../qa/finding.ts';
import type { Finding } from '../qa/finding.ts';
import type { BlockKind, Skeleton, Tag } from '../segments/types.ts';

/** Where a target came from. */
export type Origin = 'machine' | 'memory' | 'human' | 'import';

/** After XLIFF 2: `initial` has no target, `translated` one nobody approved, `reviewed` one a person approved. */
export type SegmentState = 'initial' | 'translated' | 'reviewed';

/** Who did something, and when (ISO 8601). `by` is a person's id; null where it was the machine or nobody knows. */
export interface Act {
  readonly by: string | null;
  readonly at: string;
}

/** A pair of texts that a person approved: this target for exactly this source, and nothing else, may go live. */
export interface Approval extends Act {
  readonly source: string;
  readonly target: string;
  readonly origin: Origin;
  /** The engine whose text it was, where the approved text is a machine's as it came. */
  readonly engine: string | null;
}

/** An error that a person let pass. `finding` is the finding's id (`findingId`); gone once the text no longer has it. */
export interface Waiver extends Act {
  readonly finding: string;
  readonly reason: string;
}

/** One block of running text in source and target. Texts are canonical tagged text. */
export interface Segment {
  readonly id: string;
  readonly field: string;
  readonly path: string;
  readonly block: BlockKind;
  readonly source: string;
  readonly tags: readonly Tag[];
  readonly maxLength?: number;
  readonly target: string | null;
  readonly origin: Origin | null;
  /** The engine behind a machine target. */
  readonly engine: string | null;
  readonly state: SegmentState;
  /** The source changed since a person wrote or approved the target, which still says the old one. */
  readonly outdated: boolean;
  /** What the source was when the kept target was written; only where outdated. */
  readonly previous?: { readonly source: string };
  /** The machine's offer for the changed source, beside the person's kept text. */
  readonly proposal?: { readonly target: string; readonly engine: string };
  readonly findings: readonly Finding[];
  /** Grows with every change of source, target, state, proposal or waivers; a writer names the one they saw. */
  readonly revision: number;
  /** The revision at which the source changed last. */
  readonly sourceRevision?: number;
  /** The revision at which the target changed last: a writer who saw that one or a later one saw this text. */
  readonly targetRevision?: number;
  /** The row's revision at which this segment changed last. */
  readonly touched?: number;
  /** Who wrote the target. */
  readonly written?: Act;
  /** What a person approved last; stays while the text or its source moves on. */
  readonly approved?: Approval;
  /** The first of two approvals where the locale wants two; gone with any change of the text. */
  readonly firstApproval?: Act;
  readonly waived?: readonly Waiver[];
  /** The name the last save was given by its sender: a repeated request must not clash with itself. */
  readonly saveKey?: string;
  /** Short hashes of every text this segment's target ever was, newest last: what a stale form may post back. */
  readonly held: readonly string[];
}

export type TranslationStatus = 'pending' | 'translating' | 'needs-review' | 'reviewed' | 'failed' | 'paused';

export interface Failure {
  readonly code: string;
  readonly message: string;
  readonly params: Readonly<Record<string, string | number | boolean | null>>;
}

/** A field whose structure a translator changed: their content, kept whole until they hand the field back. */
export interface OwnedField {
  readonly data: unknown;
  /** Short hashes of every content this field had since it is owned, newest last. */
  readonly held: readonly string[];
  /** Who changed it last, and when (ISO 8601): what a form of somebody else must have seen to change it again. */
  readonly by?: string | null;
  readonly at?: string;
  /** The content as a person approved it; only that goes live. */
  readonly approved?: Act & { readonly data: unknown };
}

export interface Counts {
  readonly total: number;
  readonly initial: number;
  readonly translated: number;
  readonly reviewed: number;
  readonly human: number;
  readonly outdated: number;
  readonly errors: number;
  readonly warnings: number;
}

/** Code points over the row's life. */
export interface Characters {
  readonly sent: number;
  readonly billed: number;
  /** Not sent because the text was known. */
  readonly saved: number;
}

/** One row per document and target locale: the truth about a translation. */
export interface Translation {
  readonly collection: string;
  readonly documentId: string;
  readonly sourceLocale: LocaleCode;
  readonly locale: LocaleCode;
  readonly title: string | null;
  readonly status: TranslationStatus;
  readonly outdated: boolean;
  readonly error: Failure | null;
  readonly engine: string | null;
  /** Grows with every change of the row's text; a writer names the one it saw. */
  readonly revision: number;
  /** The revision the locale's Payload draft shows; null before the first projection, -1 where that is in doubt. */
  readonly projected: number | null;
  /** Of the source the segments were made from. */
  readonly fingerprint: string | null;
  readonly segments: readonly Segment[] | null;
  /** Segments that left the source, kept so that a paragraph that comes back brings its translation along. */
  readonly removed: readonly Segment[] | null;
  readonly skeleton: Skeleton | null;
  readonly owned: Readonly<Record<string, OwnedField>> | null;
  /** By field: short hashes of every structure this row ever projected. */
  readonly structures: Readonly<Record<string, readonly string[]>> | null;
  readonly counts: Counts | null;
  readonly characters: Characters | null;
  /** What it needs from a person, null where nothing; made by `standingOf` with every save. */
  readonly need: Need | null;
  /** Place in the queue, the smallest first; null where nothing is needed. */
  readonly queue: number | null;
  /** Since when it needs it (ISO 8601). */
  readonly since: string | null;
  /** Where the texts come from that wait for a person. */
  readonly waitingOrigin: Origin | 'mixed' | null;
  /** True where readers are served this locale. A mirror of the publications, which are the truth. */
  readonly live: boolean | null;
  /** True where what is live was made from a source older than the live one. */
  readonly liveOutdated: boolean | null;
  /** Reports of readers that nobody answered yet. */
  readonly reports: number | null;
  /** Goes live with the source's next publication, once every text is approved. */
  readonly awaitsSource: boolean | null;
  /** The revision whose consequences for readers were drawn; others are looked at again. */
  readonly considered: number | null;
  /** Who works on it, and until when (ISO 8601). It steers the queue; it never blocks a save. */
  readonly assignee: string | null;
  readonly assignedUntil: string | null;
}

/** What a translation needs from a person, most urgent first. */
export const NEEDS = ['report', 'error', 'outdated-live', 'failed', 'second-approval', 'outdated', 'review'] as const;
export type Need = (typeof NEEDS)[number];

const HELD_KEPT = 50;

/** Adds a hash to what was held, newest last, keeping the newest 50. */
export const hold = (held: readonly string[], hash: string): readonly string[] =>
  held.at(-1) === hash ? held : [...held.filter((known) => known !== hash), hash].slice(-HELD_KEPT);

/** The errors of a segment that nobody let pass: what stands between it and an approval. */
export const openErrors = ({ findings, waived = [] }: Segment): readonly Finding[] =>
  findings.filter((finding) => finding.severity === 'error' && !waived.some((waiver) => waiver.finding === findingId(finding)));

export const countsOf = (segments: readonly Segment[]): Counts => ({
  total: segments.length,
  initial: segments.filter((s) => s.state === 'initial').length,
  translated: segments.filter((s) => s.state === 'translated').length,
  reviewed: segments.filter((s) => s.state === 'reviewed').length,
  human: segments.filter((s) => s.origin === 'human').length,
  outdated: segments.filter((s) => s.outdated).length,
  errors: segments.filter((s) => openErrors(s).length > 0).length,
  warnings: segments.filter((s) => s.findings.some((f) => f.severity === 'warning')).length,
});

/** The status a row's segments call for once the machine is done with them. */
export const settledStatus = (segments: readonly Segment[]): 'needs-review' | 'reviewed' =>
  segments.length > 0 && segments.every((s) => s.state === 'reviewed' && !s.outdated) ? 'reviewed' : 'needs-review';

/**
 * The status after a person's change: what the machine still has to do, or could not do, stays to be done. It settles
 * when the machine has looked at the row again.
 */
export const statusAfter = (before: TranslationStatus, segments: readonly Segment[]): TranslationStatus =>
  before === 'needs-review' || before === 'reviewed' ? settledStatus(segments) : before;
