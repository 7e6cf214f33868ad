/** A site or program that reads with a key of its own. */
export interface ApiClient {
  readonly id: string;
  readonly name: string;
  /** The beginning of its key; null where none was made yet. */
  readonly prefix: string | null;
  /** SHA-256 of the whole key, hex. */
  readonly hash: string | null;
  /** Sites whose pages may use the key in a browser, as browsers write them (`https://site.example`). */
  readonly origins: readonly string[];
  /** ISO 8601; null where it does not end. */
  readonly expiresAt: string | null;
  /** Null where the house's own number counts. */
  readonly readsPerMinute: number | null;
  readonly disabled: boolean;
}

/** Why a client may not read now. */
export type ClientFault = 'key_disabled' | 'key_expired' | 'origin_forbidden';

/**
 * What stands between a client and what it asks for; null where nothing does.
 * @param origin the request's `Origin`; programs send none
 */
export const clientFault = (client: ApiClient, origin: string | undefined, now: Date): ClientFault | null => {
  if (client.disabled) return 'key_disabled';
  if (client.expiresAt !== null && !(Date.parse(client.expiresAt) > now.getTime())) return 'key_expired';
  return originAllowed(client, origin) ? null : 'origin_forbidden';
};

/** True where a request from that origin may use the client's key. Without origins it is for programs alone. */
export const originAllowed = ({ origins }: Pick<ApiClient, 'origins'>, origin: string | undefined): boolean =>
  origin === undefined || origins.includes(origin);
