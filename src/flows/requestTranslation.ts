import { targetsOf } from '../domain/locales.ts';
import type { LocaleCode } from '../domain/locales.ts';
import type { DocumentKey } from '../store/rows.ts';
import { VersoError } from '../errors.ts';
import type { Deps } from './deps.ts';

/**
 * A person asks for a document's translation now, in all locales or some: also where the settings translate by hand
 * only, and again where the last try failed. Gives how many rows wait.
 * @throws VersoError `no-document` where it is gone, `nothing-to-translate` where it holds no text
 */
export const requestTranslation = async ({ store, now }: Pick<Deps, 'store' | 'now'>, key: DocumentKey, only?: readonly LocaleCode[]): Promise<number> => {
  const source = await store.documents.source(key);
  if (!source || source.trashed) throw new VersoError('no-document', 'This document is not there any more.', { status: 404 });
  if (!store.documents.hasText(key.collection, source.data)) throw new VersoError('nothing-to-translate', 'This document has no text yet.', { status: 409 });
  const { locales } = await store.settings.translation();
  const wanted = targetsOf(source.sourceLocale).filter((locale) => locales.includes(locale) && (!only || only.includes(locale)));
  await store.rows.ensure(key, source.sourceLocale, wanted);
  const rows = (await store.rows.ofDocument(key)).filter((row) => wanted.includes(row.locale) && row.status !== 'paused');
  for (const row of rows) await store.rows.setStatus(row.id, 'pending');
  await store.leases.mark(store.rows.workOf(key), now());
  return rows.length;
};
