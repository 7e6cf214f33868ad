import type { LocaleCode } from '../domain/locales.ts';

export interface Item {
  readonly text: string;
  readonly note?: string;
  readonly href?: string;
}

/** A part of a letter; texts are plain, links whole addresses of this house. */
export type Block =
  | { readonly kind: 'text' | 'heading' | 'small'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly Item[] }
  | { readonly kind: 'button' | 'link'; readonly text: string; readonly href: string };

/** What a mail says, before it is HTML and plain text. */
export interface Letter {
  readonly language: LocaleCode;
  readonly subject: string;
  readonly blocks: readonly Block[];
  /** Names the mail, so that one which was sent twice counts once. */
  readonly name: string;
  /** Where one press ends mails of this kind, where a person may. */
  readonly offHref?: string;
}
