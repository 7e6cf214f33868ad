import { LOCALE_CODES } from '../domain/locales.ts';
import { extract } from '../domain/segments/extract.ts';
import { fingerprint } from '../domain/segments/fingerprint.ts';
import type { Data } from '../domain/segments/types.ts';
import { markDocument } from '../flows/markDocument.ts';
import type { Deps } from '../flows/deps.ts';
import type { RowSummary } from '../store/rows.ts';
import { sweepFiles } from './sweepFiles.ts';
import { sweepGone } from './sweepGone.ts';
import { sweepPublications } from './sweepPublications.ts';
import { sweepSettings } from './sweepSettings.ts';

const PAGE = 50;

/**
 * The safety net for every missed hook: finds documents whose text differs from what their rows were made from, whose
 * rows wait without work, or whose drafts do not show their rows, and marks them. Gives how many it marked.
 */
export const sweep = async (deps: Deps, stopping?: AbortSignal): Promise<number> => {
  const { store } = deps;
  const { translateOn, collections } = await store.settings.translation();
  let marked = 0;
  for (const collection of store.documents.translatableCollections()) {
    if (collections && !collections.includes(collection)) continue;
    for (const locale of LOCALE_CODES)
      for (let page = 1, more = true; more && !stopping?.aborted; page += 1) {
        const found = await pageOf(deps, collection, locale, page);
        more = found.more;
        marked += await sweepPage(deps, collection, locale, found.docs, translateOn);
        await sweepPublications(deps, collection, locale, found.docs);
        await new Promise((resolve) => setImmediate(resolve));
      }
  }
  await sweepGone(deps, stopping);
  await sweepSettings(deps);
  await sweepFiles(deps);
  return marked;
};

type Page = Awaited<ReturnType<Deps['store']['documents']['page']>>;

/** A page, read one by one where a document in it can't be read: that one must not keep the others from being seen. */
const pageOf = async ({ store }: Deps, collection: string, locale: (typeof LOCALE_CODES)[number], page: number): Promise<Page> => {
  try {
    return await store.documents.page(collection, locale, page, PAGE);
  } catch (error) {
    const docs: Page['docs'][number][] = [];
    let more = true;
    for (let n = (page - 1) * PAGE + 1; more && n <= page * PAGE; n += 1) {
      const one = await store.documents.page(collection, locale, n, 1).catch(() => null);
      if (one) docs.push(...one.docs);
      more = one?.more ?? true;
    }
    // Not one of them can be read: it is the database, not a document.
    if (docs.length === 0) throw error;
    return { docs, more };
  }
};

const sweepPage = async (deps: Deps, collection: string, locale: (typeof LOCALE_CODES)[number], docs: readonly (Data & { id: string })[], translateOn: string): Promise<number> => {
  const { store } = deps;
  const fields = store.documents.fieldsOf(collection);
  const ids = docs.map(({ id }) => String(id));
  const rows = byDocument(await store.rows.summaries(collection, ids));
  const waiting = new Set((await store.leases.waiting(ids.map((documentId) => store.rows.workOf({ collection, documentId })))).map(({ work }) => work));
  const mayAsk = (await store.engines.resting(deps.engine.name, deps.now())) === null;
  let marked = 0;
  for (const document of docs) {
    const key = { collection, documentId: String(document.id) };
    if (waiting.has(store.rows.workOf(key))) continue;
    const extraction = extract(document, fields);
    const own = rows.get(key.documentId) ?? [];
    if (extraction.segments.length === 0 && own.length === 0) continue;
    const isDue = translateOn === 'draft' && (own.length === 0 || own.some((row) => row.status !== 'paused' && row.status !== 'failed' && row.fingerprint !== fingerprint(extraction)));
    if (!isDue && !own.some((row) => isUnfinished(row) || (mayAsk && isWorthAnotherTry(row)))) continue;
    await markDocument(deps, key, locale);
    marked += 1;
  }
  return marked;
};

/** Work that began and nobody will finish: a crash between two statements, or an engine that could not be asked then. */
const isUnfinished = (row: RowSummary): boolean =>
  row.status === 'pending' || row.status === 'translating' || (row.status !== 'paused' && row.status !== 'failed' && row.fingerprint !== null && row.projected !== row.revision);

/** Failures that had to do with the engine at that hour, not with the text. */
const isWorthAnotherTry = (row: RowSummary): boolean =>
  row.status === 'failed' && row.error?.code !== 'engine-rejected' && row.error?.code !== 'engine-unsupported';

const byDocument = (rows: readonly RowSummary[]): ReadonlyMap<string, RowSummary[]> => {
  const grouped = new Map<string, RowSummary[]>();
  for (const row of rows) grouped.set(row.documentId, [...(grouped.get(row.documentId) ?? []), row]);
  return grouped;
};
