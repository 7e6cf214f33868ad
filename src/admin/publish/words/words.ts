/** Why something could not be published, and what to do about it. */
export const PUBLISH_REASONS = [
  'not_all_reviewed', 'source_not_live', 'source_ahead', 'pseudo', 'segment_changed', 'locale_not_yours', 'document_deleted', 'forbidden', 'offline', 'unexpected',
] as const;
export type PublishReason = (typeof PUBLISH_REASONS)[number];

/** What stands beside a target language's form: how it stands with its readers. `{time}` and `{reason}` are put in. */
export interface PublishWords {
  readonly live: string;
  readonly liveOutdated: string;
  readonly notLive: string;
  readonly awaitsSource: string;
  readonly scheduledUp: string;
  readonly scheduledDown: string;
  readonly scheduleFailed: string;
  readonly publish: string;
  readonly unpublish: string;
  readonly review: string;
  readonly published: string;
  readonly unpublished: string;
  readonly sureTitle: string;
  readonly sureBody: string;
  readonly cancel: string;
  readonly reason: Readonly<Record<PublishReason, string>>;
}
