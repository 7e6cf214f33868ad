import { mergeForm } from '../domain/review/mergeForm.ts';
import type { PostedForm } from '../domain/review/mergeForm.ts';
import { statusAfter } from '../domain/review/translation.ts';
import { plan } from '../domain/memory/plan.ts';
import type { LocaleCode } from '../domain/locales.ts';
import { align } from '../domain/segments/align.ts';
import { extract } from '../domain/segments/extract.ts';
import type { Data } from '../domain/segments/types.ts';
import { VersoError } from '../errors.ts';
import type { DocumentKey, Row } from '../store/rows.ts';
import type { Deps } from './deps.ts';

const MOST_ROUNDS = 20;

/**
 * Takes a save of a target locale's form: a person's texts go into the row, and the save writes the row's text wherever
 * they changed nothing, so that a form opened before the machine wrote brings nothing old back.
 * Gives the data the save should write. A row lost to a faster writer is read again.
 * @throws VersoError `changed-meanwhile` where the form would overwrite a field that another person rebuilt since
 */
export const keepHandEdit = async (deps: Pick<Deps, 'store' | 'newId'>, key: DocumentKey, locale: LocaleCode, form: PostedForm): Promise<Data> => {
  const { store } = deps;
  const fields = store.documents.fieldsOf(key.collection);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const row = await rowFor(deps, key, locale);
    if (!row) return form.data;
    const merged = mergeForm(row, fields, form);
    if (merged.clash !== null)
      throw new VersoError('changed-meanwhile', `Somebody else rebuilt the field "${merged.clash}" after you opened this page. Copy what you wrote there, reload the page, and put it in again; nothing of theirs was changed.`, { status: 409, params: { field: merged.clash } });
    if (!merged.row) return merged.data;
    const status = statusAfter(row.status, merged.row.segments ?? []);
    const { segments, skeleton } = row;
    const planted = row.fingerprint === null ? { segments, skeleton } : {};
    if (await store.rows.save(row, { ...planted, ...merged.row, status })) return merged.data;
  }
  return form.data;
};

/** The row, or (before any machine run) one with the source's segments waiting, so that a first edit finds its place. */
const rowFor = async ({ store, newId }: Pick<Deps, 'store' | 'newId'>, key: DocumentKey, locale: LocaleCode): Promise<Row | null> => {
  const row = await store.rows.find(key, locale);
  if (row?.segments) return row;
  const source = await store.documents.source(key);
  if (!source) return null;
  const extraction = extract(source.data, store.documents.fieldsOf(key.collection));
  if (extraction.segments.length === 0) return null;
  if (!row) await store.rows.ensure(key, source.sourceLocale, [locale]);
  const made = row ?? (await store.rows.find(key, locale));
  if (!made) return null;
  const segments = plan([], extraction, align([], extraction.segments, newId)).map(({ segment }) => ({ ...segment, target: null, origin: null, engine: null, state: 'initial' as const }));
  return { ...made, segments, skeleton: extraction.skeleton };
};
