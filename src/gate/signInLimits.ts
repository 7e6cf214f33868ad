import type { Request, RequestHandler, Response } from 'express';
import { rateLimit } from 'express-rate-limit';
import { refuse } from './refuse.ts';

export interface SignInLimits {
  /** Per address: wrong log-ins and everything else before sign-in. */
  readonly perAddress: RequestHandler;
  /** Per account and address: a stranger elsewhere can't lock the account's owner out. */
  readonly perAccount: RequestHandler;
  /** Per account from anywhere, wide: against one guess from each of many addresses. */
  readonly perAccountAnywhere: RequestHandler;
}

const WINDOW_MS = 10 * 60 * 1000;
const PER_ADDRESS = 30;
const PER_ACCOUNT = 8;
const PER_ACCOUNT_ANYWHERE = 100;

/** Limits for log-in, forgotten passwords, resets and set-up. Successful log-ins are not counted. */
export const signInLimits = (): SignInLimits => ({
  perAddress: limit(PER_ADDRESS),
  perAccount: limit(PER_ACCOUNT, (request, response) => `${accountIn(response)} ${request.ip}`),
  perAccountAnywhere: limit(PER_ACCOUNT_ANYWHERE, (_request, response) => accountIn(response)),
});

/** Where the gate keeps the hash of the account that a request names. */
export const ACCOUNT = 'account';

const accountIn = (response: Response): string => String(response.locals[ACCOUNT] ?? 'none');

const limit = (most: number, keyGenerator?: (request: Request, response: Response) => string): RequestHandler =>
  rateLimit({
    windowMs: WINDOW_MS,
    limit: most,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    requestWasSuccessful: (request, response) => request.originalUrl.includes('/login') && response.statusCode < 400,
    skipSuccessfulRequests: true,
    handler: (_request, response) => refuse(response, 429, 'too-many-tries', 'Too many tries. Please wait ten minutes and try again.'),
    ...(keyGenerator && { keyGenerator, validate: { keyGeneratorIpFallback: false } }),
  });
