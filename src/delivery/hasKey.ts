import type { IncomingMessage } from 'node:http';

/** True where a request carries a key or a preview token in its headers: what it gets then depends on whose that is. */
export const hasKey = ({ headers }: IncomingMessage): boolean => headers.authorization !== undefined || headers['x-api-key'] !== undefined;

const BEARER = /^Bearer +(\S+) *$/i;

/** The key that a request carries, whatever it is worth; null where it carries none. A sign-in of another kind is none. */
export const keyIn = ({ headers }: IncomingMessage): string | null => {
  const own = headers['x-api-key'];
  if (own !== undefined) return String(own).trim();
  return BEARER.exec(headers.authorization ?? '')?.[1] ?? null;
};
