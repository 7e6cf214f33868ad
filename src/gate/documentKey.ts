/** Second segments of an address that name an action on the collection, not a document. */
const NO_DOCUMENT: ReadonlySet<string> = new Set(['access', 'count', 'file', 'versions']);

/**
 * The key of the one document (or global) that a request to Payload's API writes, as `collection:id`; null where it writes none.
 * @param path the address's path, such as `/api/articles/1/duplicate`
 */
export const documentKey = (method: string, path: string): string | null => {
  const [api, collection, id, ...rest] = path.split('/').filter((segment) => segment !== '');
  // What people do to a translation is decided by its own revision, and may wait for an engine.
  if (collection === 'review') return null;
  if (api !== 'api' || collection === undefined || id === undefined || NO_DOCUMENT.has(id)) return null;
  if (collection === 'globals') return method === 'POST' || method === 'PATCH' ? `globals:${id}` : null;
  const acts = method === 'POST' && rest.length > 0;
  return acts || method === 'PATCH' || method === 'PUT' || method === 'DELETE' ? `${collection}:${id}` : null;
};
