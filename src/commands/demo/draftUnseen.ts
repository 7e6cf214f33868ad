import { targetsOf } from '../../domain/locales.ts';
import { extract } from '../../domain/segments/extract.ts';
import { fingerprint } from '../../domain/segments/fingerprint.ts';
import type { Engine } from '../../engines/engine.ts';
import { VersoError } from '../../errors.ts';
import { translateLocale } from '../../flows/translateLocale.ts';
import type { DocumentKey } from '../../store/rows.ts';
import type { Desk } from './desk.ts';

/**
 * Makes a document's rows without showing them in its drafts yet: an address is made from the first title a draft gets
 * and kept, and it should be the translator's and not the pretend engine's.
 * @throws VersoError `demo` where the document is gone
 */
export const draftUnseen = async (desk: Desk, engine: Engine, key: DocumentKey): Promise<void> => {
  const { store } = desk;
  const source = await store.documents.source(key);
  if (!source) throw new VersoError('demo', `The demo's document ${store.rows.workOf(key)} is gone.`);
  const fields = store.documents.fieldsOf(key.collection);
  const extraction = extract(source.data, fields);
  await store.rows.ensure(key, source.sourceLocale, targetsOf(source.sourceLocale));
  const work = { key, source, fields, extraction, fingerprint: fingerprint(extraction) };
  for (const row of await store.rows.ofDocument(key)) await translateLocale({ ...desk, engine }, work, row);
};
