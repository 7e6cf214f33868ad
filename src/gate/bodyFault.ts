const COLLECTION = /^\/api\/([^/]+)\/?$/;
const DOCUMENT = /^\/api\/([^/]+)\/[^/]+\/?$/;
const OBJECT = '{'.charCodeAt(0);
const BLANK: ReadonlySet<number> = new Set([0x20, 0x09, 0x0a, 0x0d, 0xef, 0xbb, 0xbf]);

/**
 * What is wrong with the body of a write, in one line; null where nothing is. Payload stumbles over JSON that is no
 * object, and over a document that is created or changed without a body.
 * @param collections slugs; other addresses may be written to without a body
 */
export const bodyFault = (method: string, path: string, type: string | null, body: Uint8Array, collections: ReadonlySet<string>): string | null => {
  const first = body.find((byte) => !BLANK.has(byte));
  if (first === undefined) {
    const [, slug] = (method === 'POST' ? COLLECTION : DOCUMENT).exec(path) ?? [];
    const needsOne = (method === 'POST' || method === 'PATCH') && collections.has(slug ?? '');
    return needsOne ? 'The body is missing: send the fields as a JSON object, with the content type application/json.' : null;
  }
  return type?.startsWith('application/json') && first !== OBJECT ? 'The body must be a JSON object.' : null;
};
