import type { Request, Response } from 'express';
import type { SiteSettings } from '../settings.ts';

interface Kept {
  readonly status?: number;
  /** `page`: shared caches may keep it for some seconds. `none`: nobody may keep it. */
  readonly keep?: 'page' | 'none';
  /** The admin may show it in a frame; its address carries a secret. */
  readonly isPreview?: boolean;
}

const KEEP = { page: 'public, max-age=15, stale-while-revalidate=60', none: 'no-store' } as const;

/** Sends a page. Express gives it an ETag, and answers 304 to those who have it. */
export const sendPage = (response: Response, settings: SiteSettings, page: string, { status = 200, keep = 'page', isPreview = false }: Kept = {}): void => {
  response.status(status).set({
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': KEEP[keep],
    'Content-Security-Policy': policy(settings, isPreview),
    'Referrer-Policy': isPreview ? 'no-referrer' : 'strict-origin-when-cross-origin',
    'X-Content-Type-Options': 'nosniff',
    ...(isPreview && { 'X-Robots-Tag': 'noindex, nofollow' }),
  }).send(page);
};

/** Nothing but our own styles and scripts, and pictures of the API. Reports go straight to it. */
const policy = ({ publicApiUrl, adminOrigin }: SiteSettings, isPreview: boolean): string => {
  const api = new URL(publicApiUrl).origin;
  return [
    "default-src 'none'", "style-src 'self'", "script-src 'self'", `img-src 'self' ${api}`, `connect-src 'self' ${api}`, "form-action 'self'", "base-uri 'none'",
    `frame-ancestors ${isPreview && adminOrigin !== null ? adminOrigin : "'none'"}`,
  ].join('; ');
};

/** A parameter of the address, where it is one text that says something. */
export const asked = ({ query }: Request, name: string): string | undefined => {
  const value = query[name];
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
};
