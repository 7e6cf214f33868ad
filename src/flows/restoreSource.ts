import { VersoError } from '../errors.ts';
import type { DocumentKey } from '../store/rows.ts';
import type { Deps } from './deps.ts';

/**
 * Brings back the source text of an earlier version as a draft. Translations follow by themselves: their segments are
 * aligned again and cost nothing. (Payload's own restore writes all locales, and puts targets live.)
 * @throws VersoError `no-version`
 */
export const restoreSource = async ({ store }: Pick<Deps, 'store'>, collection: string, versionId: string): Promise<DocumentKey> => {
  const restored = await store.documents.restoreSource(collection, versionId);
  if (!restored) throw new VersoError('no-version', 'This version is not there any more.', { status: 404 });
  return { collection, documentId: restored };
};
