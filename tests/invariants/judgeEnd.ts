import { isShown, projectionOf } from '../../src/domain/review/projection.ts';
import type { Segment, Translation } from '../../src/domain/review/translation.ts';
import { extract } from '../../src/domain/segments/extract.ts';
import { plainText } from '../../src/domain/segments/tagged.ts';
import { canGoLive } from '../../src/domain/publication/canGoLive.ts';
import { canonical } from '../../src/domain/hash.ts';
import { COLLECTION, WALKED_LOCALES } from './house.ts';
import { keyOf } from './editorActs.ts';
import { latestOf, live, placeOf } from './model.ts';
import type { Walk } from './walk.ts';

type Row = Translation & { readonly id: string };

const SITTING_MS = 30 * 60_000;

/** What must hold once nobody does anything and the machines have caught up. */
export const judgeEnd = async (w: Walk, isEngineWell: boolean): Promise<void> => {
  const fault = (what: string): void => void w.model.faults.push(what);
  const rows = await w.house.table<Row>('translations').find({ all: { collection: COLLECTION } });
  await judgeHumanTexts(w, rows, fault);
  const ids = w.house.payload.ids();
  for (const documentId of ids) await judgeDocument(w, documentId, rows.filter((row) => row.documentId === documentId), isEngineWell, fault);
  for (const { documentId, locale } of rows) if (!ids.includes(documentId)) fault(`4: the row of a deleted document is still there (${locale})`);
  for (const { documentId, locale } of w.model.entries)
    if (!ids.includes(documentId) && live(latestOf(w.model, documentId, locale))) fault(`2: readers still have a deleted document (${locale})`);
  for (const { work, due } of await w.house.table<{ work: string; due: Date | null }>('leases').find({})) if (due && isEngineWell) fault(`4: work is left for ${work}`);
};

/** 1: what a person wrote, and was told was saved, is in the row, among what left it, in its history or in Payload's versions. */
const judgeHumanTexts = async (w: Walk, rows: readonly Row[], fault: (what: string) => void): Promise<void> => {
  const history = await w.house.table<{ row: string; target: string; approved: unknown }>('segment-history').find({});
  const everything = JSON.stringify([rows.map(({ segments, removed, owned }) => [segments, removed, owned]), history, await w.house.payload.everything()]);
  const existing = new Set(w.house.payload.ids());
  for (const typed of w.model.typed) {
    if (!typed.kept || !existing.has(typed.documentId) || everything.includes(typed.text)) continue;
    const isOneSitting = w.model.typed.some((later) => later !== typed && later.documentId === typed.documentId && later.locale === typed.locale && later.by === typed.by && later.at >= typed.at && later.at - typed.at < SITTING_MS);
    if (!isOneSitting) fault(`1: a person's text is lost: "${typed.text}" (${typed.locale}, by ${typed.by})`);
  }
};

const judgeDocument = async (w: Walk, documentId: string, rows: readonly Row[], isEngineWell: boolean, fault: (what: string) => void): Promise<void> => {
  const { store } = w.house.deps;
  const key = keyOf(documentId);
  const source = await store.documents.source(key);
  if (!source) return;
  const liveSource = live(latestOf(w.model, documentId, source.sourceLocale));
  if (source.trashed) {
    for (const locale of WALKED_LOCALES) if (live(latestOf(w.model, documentId, locale))) fault(`2: readers still have a document in the trash (${locale})`);
    return;
  }
  const fields = store.documents.fieldsOf(COLLECTION);
  const extraction = extract(source.data, fields);
  for (const locale of WALKED_LOCALES.filter((one) => one !== source.sourceLocale)) {
    const row = rows.find((one) => one.locale === locale);
    const where = `(${locale} of ${documentId})`;
    if (!row) {
      if (extraction.segments.length > 0) fault(`4: there is no translation ${where}`);
      continue;
    }
    if (row.status === 'paused') continue;
    if (extraction.segments.length > 0 || row.segments) judgeTranslation(row, extraction.segments.map(({ text }) => text), isEngineWell, where, fault);
    const draft = await store.documents.draft(key, locale);
    const hasText = (row.segments ?? []).some(({ target }) => target !== null);
    if (draft && hasText && !isShown(draft, projectionOf(row), fields)) fault(`4: the draft does not show its row ${where}`);
    await judgePage(w, row, where, fault);
  }
  await judgeSource(w, documentId, source.sourceLocale, fault);
  for (const entry of w.model.entries) {
    const own = live(latestOf(w.model, documentId, entry.locale));
    if (entry.documentId !== documentId || !own || own.seq !== entry.seq || entry.locale === source.sourceLocale) continue;
    if (!liveSource) continue;
    if (canonical(entry.content?.facts) !== canonical(liveSource.content?.facts)) fault(`3: a live page has not the live source's facts (${entry.locale})`);
    const isBehind = sourcesIn(entry.content?.segments ?? [], 'source') !== sourcesIn(liveSource.content?.segments ?? [], 'target', entry.content?.segments ?? []);
    if (isBehind && !entry.provenance?.outdated) fault(`6: a live page is older than its source, and readers are not told (${entry.locale})`);
  }
};

interface Text {
  readonly field: string;
  readonly source: string;
  readonly target: string;
}

/** The source texts that a page stands for, but for fields that somebody rebuilt. */
const sourcesIn = (segments: readonly Text[], of: 'source' | 'target', beside: readonly Text[] = segments): string => {
  const rebuilt = new Set(beside.filter(({ source }) => source === '').map(({ field }) => field));
  return JSON.stringify(segments.filter(({ field }) => !rebuilt.has(field)).map((segment) => segment[of]).toSorted());
};

/** 4: the translation is of the source as it stands, or the row says why not. */
const judgeTranslation = (row: Row, sources: readonly string[], isEngineWell: boolean, where: string, fault: (what: string) => void): void => {
  const hasReason = row.status === 'failed' && row.error !== null && row.error.code !== '' && row.error.message !== '';
  if (isEngineWell && hasReason && row.error?.code !== 'engine-rejected') fault(`4: the engine is well again, and the row still says ${row.error?.code} ${where}`);
  if (row.status === 'pending' || row.status === 'translating') fault(`4: the row is left ${row.status} ${where}`);
  const segments = row.segments ?? [];
  if (JSON.stringify(segments.map(({ source }) => source)) !== JSON.stringify(sources) && !hasReason) fault(`4: the row is of another source, and says nothing ${where}`);
  const isMissing = ({ target, outdated, proposal }: Segment): boolean => target === null || (outdated && !proposal);
  if (segments.some(isMissing) && !hasReason) fault(`4: texts are missing, and the row says ${row.status} ${where}`);
  if (row.status === 'failed' && row.error === null) fault(`4: the row failed and says not why ${where}`);
};

/** A row that is all reviewed for the live source may go live: nobody is left to do anything about it. */
const judgePage = async (w: Walk, row: Row, where: string, fault: (what: string) => void): Promise<void> => {
  const { store } = w.house.deps;
  const key = keyOf(row.documentId);
  const source = await store.publications.live(key, row.sourceLocale);
  const own = await store.publications.live(key, row.locale);
  const policy = w.model.noticed.has(row.locale) ? 'machine-with-notice' : 'review-first';
  const verdict = canGoLive({ row, source, own, policy, fields: store.documents.fieldsOf(COLLECTION) });
  if (row.status === 'reviewed' && !row.need && source && row.fingerprint === source.fingerprint && !verdict.may && verdict.code !== 'pseudo')
    fault(`4: all is reviewed and nobody is asked for anything, yet it may not go live: ${verdict.code} ${where}`);
  if ((row.live ?? false) !== (own !== null)) fault(`3: the row says live ${row.live}, readers have ${own ? 'a page' : 'nothing'} ${where}`);
  if (own && (row.liveOutdated ?? false) !== own.provenance?.outdated) fault(`3: the row says outdated ${row.liveOutdated}, readers are told ${own.provenance?.outdated} ${where}`);
};

/** 4: what is published in Payload is what readers have, and what is not they have not. */
const judgeSource = async (w: Walk, documentId: string, locale: string, fault: (what: string) => void): Promise<void> => {
  const { docs } = await w.house.payload.find({ collection: COLLECTION, where: { id: { equals: documentId } }, draft: false, locale, data: {} });
  const [main] = docs;
  const own = live(latestOf(w.model, documentId, locale));
  const latest = await w.house.deps.store.documents.draft(keyOf(documentId), locale as never);
  const wasTrashed = w.model.entries.some((entry) => entry.documentId === documentId && entry.kind === 'withdrawal');
  // A process that dies while Payload writes leaves two truths; only where both say the same is it the truth.
  const isPublished = latest?._status === 'published';
  if (isPublished && main?._status === 'published' && !own) fault(`4: the source is published, and readers have nothing (${placeOf(documentId, locale)})`);
  if (!isPublished && main?._status !== 'published' && own && !wasTrashed) fault(`4: the source is not published, and readers have it (${placeOf(documentId, locale)})`);
  if (!own || !isPublished) return;
  const words = (value: unknown): string => plainText(JSON.stringify(value ?? null));
  for (const field of ['title', 'body', 'summary'])
    if (words(latest[field]) !== words(own.content?.texts[field])) fault(`4: the published source says something else than readers have in ${field}`);
};
