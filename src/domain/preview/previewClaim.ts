import { isLocaleCode } from '../locales.ts';
import type { LocaleCode } from '../locales.ts';

/** What a preview token lets its bearer see: one document's draft in one locale, until a moment. */
export interface PreviewClaim {
  readonly collection: string;
  readonly id: string;
  readonly locale: LocaleCode;
  /** Whole seconds since 1970. */
  readonly expires: number;
}

/** How long a preview can be looked at without asking for another. */
export const PREVIEW_SECONDS = 15 * 60;
const SLOT_SECONDS = 5 * 60;

/** When a token that is made now ends. */
export const previewEnd = (now: Date): number => Math.floor(now.getTime() / 1000) + PREVIEW_SECONDS;

/**
 * The same, but equal for all tokens made within five minutes: whoever asks at every keystroke gets the same token, and
 * a frame that shows it need not be loaded anew. Such a token lives for ten to fifteen minutes.
 */
export const steadyPreviewEnd = (now: Date): number => Math.floor(now.getTime() / 1000 / SLOT_SECONDS) * SLOT_SECONDS + PREVIEW_SECONDS;

const CLAIM = /^([a-z][a-z0-9-]{0,59})\.([\w-]{1,64})\.([a-z-]{2,10})\.([0-9a-z]{1,9})$/;

/** The one way to write a claim. Null where its document can't be named so. */
export const encodeClaim = ({ collection, id, locale, expires }: PreviewClaim): string | null => {
  const text = [collection, id, locale, expires.toString(36)].join('.');
  return decodeClaim(text) === null ? null : text;
};

/** Reads a claim; null for anything that `encodeClaim` would not have written just so. */
export const decodeClaim = (text: string): PreviewClaim | null => {
  const [, collection, id, locale, end] = CLAIM.exec(text) ?? [];
  if (collection === undefined || id === undefined || end === undefined || !isLocaleCode(locale)) return null;
  const expires = Number.parseInt(end, 36);
  return Number.isSafeInteger(expires) && expires.toString(36) === end ? { collection, id, locale, expires } : null;
};
