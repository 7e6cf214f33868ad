import { createHmac, timingSafeEqual } from 'node:crypto';
import { decodeClaim, encodeClaim } from '../domain/preview/previewClaim.ts';
import type { PreviewClaim } from '../domain/preview/previewClaim.ts';
import { VersoError } from '../errors.ts';

export type ReadToken = { readonly state: 'good'; readonly claim: PreviewClaim } | { readonly state: 'wrong' | 'expired' };

const LONGEST = 256;

/**
 * Tokens that show one draft for a while. Nothing is kept of them: the house's secret says whether one is ours.
 * @param secret as Payload holds it (`payload.secret`), the same in every process of one house
 */
export const previewTokens = (secret: string) => {
  // A key of its own: nothing that the secret signs elsewhere can pass for a preview.
  const key = createHmac('sha256', secret).update('verso: draft preview, version 1').digest();
  const sign = (text: string): string => createHmac('sha256', key).update(text).digest('base64url');
  return {
    /** @throws VersoError `no-preview` (400) where the document's name can't stand in a token */
    issue: (claim: PreviewClaim): string => {
      const text = encodeClaim(claim);
      if (text === null) throw new VersoError('no-preview', 'There is no preview of this document.', { status: 400 });
      return `${text}.${sign(text)}`;
    },
    /** What a token shows. A changed one is `wrong` before it can be `expired`. Signatures are compared as they are written, for two spellings can mean the same bytes. */
    read: (token: unknown, now: Date): ReadToken => {
      if (typeof token !== 'string' || token.length > LONGEST) return { state: 'wrong' };
      const end = token.lastIndexOf('.');
      const text = token.slice(0, Math.max(0, end));
      const [given, right] = [Buffer.from(token.slice(end + 1), 'utf8'), Buffer.from(sign(text), 'utf8')];
      const isOurs = given.length === right.length && timingSafeEqual(given, right);
      const claim = isOurs ? decodeClaim(text) : null;
      if (claim === null) return { state: 'wrong' };
      return claim.expires * 1000 > now.getTime() ? { state: 'good', claim } : { state: 'expired' };
    },
  };
};

export type PreviewTokens = ReturnType<typeof previewTokens>;
