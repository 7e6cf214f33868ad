import type { LocaleCode } from '../../domain/locales.ts';
import { VersoError } from '../../errors.ts';
import type { DocumentKey } from '../../store/rows.ts';
import type { Deps } from '../deps.ts';

const MOST_ROUNDS = 50;

/**
 * Shows in a row how many reports wait for it, and with that its place in the queue. Counted after the row was read,
 * written only where nobody wrote it since, and looked at again afterwards: an answer that came between the count and the
 * writing saw the number that was right before, and left it alone. The text stays as it is; where
 * there is no row, as for a source text, nothing is shown.
 * @throws VersoError `row-busy` (retry) where others were faster again and again
 */
export const countReports = async ({ store, now }: Pick<Deps, 'now'> & { readonly store: Pick<Deps['store'], 'reports' | 'rows'> }, key: DocumentKey, locale: LocaleCode): Promise<void> => {
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const shown = (await store.rows.summaries(key.collection, [key.documentId])).find((row) => row.locale === locale);
    if (!shown || (shown.reports ?? 0) === (await store.reports.openCount(key, locale))) return;
    const row = await store.rows.find(key, locale);
    if (!row) return;
    await store.rows.save(row, { reports: await store.reports.openCount(key, locale) }, now());
  }
  throw new VersoError('row-busy', 'Others were faster again and again; please try again.', { status: 503, recourse: 'retry' });
};
