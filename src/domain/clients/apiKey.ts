const KEY = /^verso_([0-9A-Za-z]{8})_[0-9A-Za-z]{32,64}$/;
const INSIDE = /verso_[0-9A-Za-z]{8}_[0-9A-Za-z]{8}/;

/** The letters and digits that a key is made of. */
export const KEY_LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
/** How many of them people know it by, and how many are the secret: 238 bits. */
export const PREFIX_LENGTH = 8;
export const SECRET_LENGTH = 40;

/** A key as its client sends it: `verso_<prefix>_<secret>`. */
export const formatKey = (prefix: string, secret: string): string => `verso_${prefix}_${secret}`;

/** The prefix of something that has the shape of a key; null for anything else. */
export const prefixIn = (key: string): string | null => KEY.exec(key)?.[1] ?? null;

/** True where a text holds what may be a key: addresses are written into logs, where no key should be. */
export const holdsKey = (text: string): boolean => INSIDE.test(text);
