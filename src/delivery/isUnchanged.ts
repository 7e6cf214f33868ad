import type { IncomingHttpHeaders } from 'node:http';

const LONGEST = 2000;

/**
 * Whether the client has these bytes already (RFC 9110, 13.2.2): by its tags where it sends some, else by its date. Weak
 * comparison, as `If-None-Match` asks for.
 * @param modified milliseconds since the epoch; null where unknown
 */
export const isUnchanged = (headers: IncomingHttpHeaders, etag: string, modified: number | null): boolean => {
  const tags = headers['if-none-match'];
  if (tags !== undefined) {
    if (tags === etag || tags === '*') return true;
    return tags.length <= LONGEST && tags.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
  }
  const since = headers['if-modified-since'];
  return since !== undefined && modified !== null && modified <= Date.parse(since);
};
