import { createHmac, timingSafeEqual } from 'node:crypto';

/** Mail lies in boxes for long; laws ask for 30 days at least. */
export const DIGEST_TOKEN_DAYS = 90;
const DAY_MS = 86_400_000;
const TOKEN = /^([\w-]{1,64})\.([0-9a-z]{1,11})\.([\w-]{43})$/;

export type DigestToken = { readonly state: 'good'; readonly person: string } | { readonly state: 'wrong' | 'expired' };

/** What lets its bearer switch one person's digest off, for 90 days, and nothing else. */
export const digestToken = (secret: string, person: string, now: Date): string => {
  const expires = Math.floor(now.getTime() / 1000 + (DIGEST_TOKEN_DAYS * DAY_MS) / 1000).toString(36);
  return `${person}.${expires}.${sign(secret, person, expires).toString('base64url')}`;
};

/** Whose digest a token switches off; a changed one is `wrong` before it can be `expired`. */
export const readDigestToken = (secret: string, token: unknown, now: Date): DigestToken => {
  const [, person, expires, mac] = (typeof token === 'string' && TOKEN.exec(token)) || [];
  if (person === undefined || expires === undefined || mac === undefined) return { state: 'wrong' };
  const given = Buffer.from(mac, 'base64url');
  const right = sign(secret, person, expires);
  if (given.length !== right.length || !timingSafeEqual(given, right)) return { state: 'wrong' };
  return Number.parseInt(expires, 36) * 1000 > now.getTime() ? { state: 'good', person } : { state: 'expired' };
};

const sign = (secret: string, person: string, expires: string): Buffer =>
  createHmac('sha256', secret).update(`verso: digest off\n${person}\n${expires}`).digest();
