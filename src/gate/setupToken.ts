import { createHmac, timingSafeEqual } from 'node:crypto';

const LENGTH = 24;

/**
 * The token that lets the first person in. Made from the secret, so that every process of one house knows the same;
 * worth nothing once there is a person.
 */
export const setupToken = (secret: string): string =>
  createHmac('sha256', secret).update('verso: the first person').digest('base64url').replaceAll(/[-_]/g, 'x').slice(0, LENGTH);

/** True where `given` is the token; takes as long for a wrong one. */
export const isSetupToken = (secret: string, given: unknown): boolean => {
  if (typeof given !== 'string') return false;
  const digest = (text: string): Buffer => createHmac('sha256', secret).update(text.trim()).digest();
  return timingSafeEqual(digest(given), digest(setupToken(secret)));
};
