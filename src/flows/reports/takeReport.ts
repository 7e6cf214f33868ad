import type { PublishedSegment } from '../../domain/publication/publication.ts';
import { locate, locateQuoted } from '../../domain/reports/locate.ts';
import type { ReaderReport } from '../../domain/reports/readerReport.ts';
import { reportKey } from '../../domain/reports/reportKey.ts';
import { saidIn } from '../../domain/reports/saidIn.ts';
import { isVersoError, VersoError } from '../../errors.ts';
import type { Entry } from '../../store/publications.ts';
import type { Deps } from '../deps.ts';
import { countReports } from './countReports.ts';

const FULL_PAUSE_MS = 3_600_000;

/**
 * Keeps what a reader says is wrong with a page that readers have in that locale, bound to the text they quoted where it
 * can be found, and puts the translation at the top of its queue. What is live stays live. `joined`: somebody said the
 * same before. A text in its source locale has no row; its editors find the report in the list.
 * @throws VersoError `not_found` (404) where readers have no such page, whether there is a draft or not;
 *   `too_many_reports` (429, wait) where too many wait for an answer already
 */
export const takeReport = async (deps: Pick<Deps, 'store' | 'now'>, report: ReaderReport): Promise<'new' | 'joined'> => {
  const { store, now } = deps;
  const { collection, id: documentId, locale, quote, comment = null, suggestion = null, email } = report;
  const live = await store.publications.live({ collection, documentId }, locale);
  if (!live?.content) throw new VersoError('not_found', 'Readers have no such page in this language.', { status: 404 });
  const text = await textMeant(deps, live, live.content.segments, report);
  const segment = text?.id ?? null;
  const at = now().toISOString();
  const outcome = await store.reports.take({
    key: reportKey({ collection, documentId, locale, segment, quote }),
    collection, documentId, locale, sourceLocale: live.sourceLocale, segment, title: live.title, slug: live.slug, quote, comment, suggestion,
    provenance: live.provenance?.kind ?? null, engine: (text ? text.engine : live.provenance?.engine) ?? null, seq: live.seq, said: saidIn(live, segment),
    readers: email === undefined ? null : [{ email, language: locale, at }], at,
  });
  if (outcome === 'full') throw new VersoError('too_many_reports', 'Too many reports wait for an answer here; please try again later.', { status: 429, recourse: 'wait', retryAfterMs: FULL_PAUSE_MS });
  if (outcome === 'new') await countSoon(deps, live);
  return outcome;
};

const textMeant = async ({ store }: Pick<Deps, 'store'>, live: Entry, texts: readonly PublishedSegment[], report: ReaderReport): Promise<PublishedSegment | null> => {
  const quoted = locateQuoted(texts, report);
  if (quoted) return quoted;
  const row = (await store.rows.summaries(live.collection, [live.documentId])).find(({ locale }) => locale === live.locale);
  return locate(texts, report, await store.formerTexts.of(live, live.locale, live.version, row?.id ?? null));
};

/** The report is kept; a row that everybody writes to is counted by the sweep. */
const countSoon = async (deps: Pick<Deps, 'store' | 'now'>, { collection, documentId, locale, sourceLocale }: Entry): Promise<void> => {
  if (locale === sourceLocale) return;
  try {
    await countReports(deps, { collection, documentId }, locale);
  } catch (error) {
    if (!isVersoError(error) || error.recourse !== 'retry') throw error;
  }
};
