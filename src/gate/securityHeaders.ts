import { randomBytes } from 'node:crypto';
import type { RequestHandler } from 'express';
import helmet from 'helmet';
import { LOCALE_CODES } from '../domain/locales.ts';
import { siteAddress } from '../domain/page/addresses.ts';
import type { Settings } from '../env.ts';

/**
 * Security headers for every answer, with a content policy that lets Next and Payload's admin work:
 * scripts only by this request's nonce, which Next takes from the request's own policy header.
 */
export const securityHeaders = (settings: Settings): RequestHandler => {
  const https = settings.publicUrl.startsWith('https:');
  const fixed = helmet({
    contentSecurityPolicy: false,
    strictTransportSecurity: https && { maxAge: 31_536_000 },
    // `no-referrer` would turn the Origin of our own forms into `null`.
    referrerPolicy: { policy: 'same-origin' },
  });
  const framed = siteOrigins(settings.site.template);
  return (request, response, next) => {
    const policy = contentPolicy(randomBytes(16).toString('base64'), settings.production, framed);
    request.headers['content-security-policy'] = policy;
    response.setHeader('Content-Security-Policy', policy);
    fixed(request, response, next);
  };
};

/** The readers' site, which the forms show in a frame; each language may have a host of its own. */
const siteOrigins = (template: string | null): readonly string[] =>
  template === null ? [] : [...new Set(LOCALE_CODES.map((locale) => new URL(siteAddress(template, { collection: 'x', id: 'x', locale, slug: 'x' })).origin))];

const contentPolicy = (nonce: string, production: boolean, framed: readonly string[]): string =>
  [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'${production ? '' : " 'unsafe-eval'"}`,
    // The editor and Payload's selects write style attributes.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    "font-src 'self' data:",
    `connect-src 'self'${production ? '' : ' ws:'}`,
    "worker-src 'self' blob:",
    ["frame-src 'self'", ...framed].join(' '),
    "frame-ancestors 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
  ].join('; ');
