import { withDocumentLock } from '../store/documentLock.ts';

/** Payload's server functions that our screens use; scheduling and folders are off, so theirs are left out. */
const ADMIN_FUNCTIONS: ReadonlySet<string> = new Set([
  'copy-data-from-locale',
  'form-state',
  'get-default-layout',
  'render-document',
  'render-document-slots',
  'render-field',
  'render-list',
  'render-widget',
  'slugify',
  'table-state',
]);

/** True where the admin may run this server function. */
export const isAdminFunction = (name: unknown): boolean => typeof name === 'string' && ADMIN_FUNCTIONS.has(name);

/** Runs a server function; one that writes a document waits for others who write it. */
export const adminFunctionLock = <T>(call: { readonly name: string; readonly args: Record<string, unknown> }, run: () => Promise<T> | T): Promise<T> => {
  const { collectionSlug, docID } = call.args;
  const writes = call.name === 'copy-data-from-locale' && typeof collectionSlug === 'string' && typeof docID === 'string';
  return writes ? withDocumentLock(`${collectionSlug}:${docID}`, async () => run()) : Promise.resolve(run());
};
