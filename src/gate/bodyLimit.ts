const KIB = 1024;
const MIB = 1024 * KIB;

const SIGN_IN = 64 * KIB;
const DATA = 2 * MIB;
/** Files travel as multipart; Payload's own limit per file is lower. */
const FILES = 50 * MIB;

/** Largest body in bytes: for who is not signed in, for files, and for all else. */
export const bodyLimit = (contentType: string | undefined, signIn: boolean): number => {
  if (signIn) return SIGN_IN;
  return /^\s*multipart\/form-data\b/i.test(contentType ?? '') ? FILES : DATA;
};
