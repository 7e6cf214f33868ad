import { extract } from '../domain/segments/extract.ts';
import { fingerprint } from '../domain/segments/fingerprint.ts';
import { targetsOf } from '../domain/locales.ts';
import { isVersoError } from '../errors.ts';
import type { SourceDocument } from '../store/documents.ts';
import type { DocumentKey, Row } from '../store/rows.ts';
import { projectDraft } from './projectDraft.ts';
import { settlePublications } from './publish/settlePublications.ts';
import type { Deps } from './deps.ts';
import { translateLocale } from './translateLocale.ts';

/**
 * Brings every translation of a document up to its source, and each locale's draft up to its row.
 * Safe to run at any time and any number of times: it only does what is missing.
 * One locale's trouble keeps no other from its draft, and what the engine did give is shown.
 * @throws the worst of what the locales met, after all had their try; VersoError `typing` where a person's form is in use
 */
export const translateDocument = async (deps: Deps, key: DocumentKey, signal?: AbortSignal): Promise<void> => {
  const { store } = deps;
  const { translateOn, locales } = await store.settings.translation();
  const fields = store.documents.fieldsOf(key.collection);
  const source = await sourceFor(deps, key, translateOn === 'publish');
  if (!source) return void (await store.rows.forget(key));
  if (source.trashed) return;

  const extraction = extract(source.data, fields);
  const wanted = targetsOf(source.sourceLocale).filter((locale) => locales.includes(locale));
  if (extraction.segments.length > 0) await store.rows.ensure(key, source.sourceLocale, wanted);
  const rows = (await store.rows.ofDocument(key)).filter((row) => row.locale !== source.sourceLocale);
  await forgetFormerSource(deps, key, source.sourceLocale);

  const work = { key, source, fields, extraction, fingerprint: fingerprint(extraction) };
  const behind = rows.filter((row) => row.status === 'pending' || row.status === 'failed').map(({ id }) => id);
  if (behind.length > 0) await store.rows.setTranslating(behind);
  const outcomes = await Promise.allSettled(rows.map((row) => translateLocale(deps, work, row, signal)));
  const troubles = outcomes.map((outcome) => (outcome.status === 'fulfilled' ? outcome.value.failure : outcome.reason as unknown));
  for (const outcome of outcomes) {
    const row = outcome.status === 'fulfilled' ? outcome.value.row : null;
    if (row && hasTargets(row)) await projectDraft(deps, key, row).catch((error: unknown) => void troubles.push(error));
  }
  await settlePublications(deps, key).catch((error: unknown) => void troubles.push(error));
  throwWorst(troubles.filter((trouble) => trouble !== undefined));
};

/** A row whose first try brought nothing would show the draft nothing. */
const hasTargets = ({ segments, owned }: Row): boolean =>
  (segments ?? []).some(({ target }) => target !== null) || Object.keys(owned ?? {}).length > 0;

/** The latest draft; where only published text is translated, that, unless nothing was published and a person asked. */
const sourceFor = async ({ store }: Deps, key: DocumentKey, isPublishedOnly: boolean): Promise<SourceDocument | null> => {
  const published = isPublishedOnly ? await store.documents.source(key, { published: true }) : null;
  return published?.published ? published : store.documents.source(key);
};

/** A document whose source locale was changed has no translation into it any more. */
const forgetFormerSource = async ({ store }: Deps, key: DocumentKey, sourceLocale: Row['sourceLocale']): Promise<void> => {
  const row = await store.rows.find(key, sourceLocale);
  if (row) await store.rows.forgetLocale(row.id);
};

/** What asks for another try soonest comes first: what is left after it shows again then. */
const throwWorst = (troubles: readonly unknown[]): void => {
  const [worst] = troubles.toSorted((a, b) => urgency(a) - urgency(b));
  if (worst !== undefined) throw worst;
};

const urgency = (trouble: unknown): number => {
  if (!isVersoError(trouble)) return 0;
  if (trouble.code === 'typing') return 1;
  return ['retry', 'wait', 'stop', 'refuse'].indexOf(trouble.recourse) + 2;
};
