/** What the form of an API client says about its key. */
export interface KeyWords {
  readonly title: string;
  /** Before the first save. */
  readonly saveFirst: string;
  readonly none: string;
  readonly has: string;
  readonly make: string;
  readonly makeAnother: string;
  readonly sureTitle: string;
  readonly sureBody: string;
  readonly cancel: string;
  readonly made: string;
  readonly once: string;
  readonly copy: string;
  readonly copied: string;
  readonly notCopied: string;
  readonly failed: string;
}
