import { isMended } from '../../domain/reports/isMended.ts';
import { placeName } from '../../store/reports.ts';
import type { ReportPlace } from '../../store/reports.ts';
import type { Deps } from '../deps.ts';
import { countReports } from './countReports.ts';

/** Pages that are read in one round; the others have their turn in the next. */
const MOST_PAGES = 200;

/**
 * Closes open reports of translations whose text was mended for readers without anybody looking at the report (see
 * `isMended`). What could not be found, and source texts, wait for a person. Gives how many were closed.
 * @param judged by place the entry of the log that was looked at; the caller keeps it from round to round
 */
export const closeMended = async (deps: Pick<Deps, 'now'> & { readonly store: Pick<Deps['store'], 'publications' | 'reports' | 'rows'> }, judged: Map<string, number>): Promise<number> => {
  const { store } = deps;
  const places = (await store.reports.openPlaces()).filter(({ locale, sourceLocale }) => locale !== sourceLocale);
  const seqs = await store.reports.liveSeqs(places);
  for (const name of judged.keys()) if (!seqs.has(name)) judged.delete(name);
  const due = places.filter((place) => (seqs.get(placeName(place)) ?? 0) > (judged.get(placeName(place)) ?? 0)).slice(0, MOST_PAGES);
  let closed = 0;
  for (const place of due) {
    closed += await closeIn(deps, place);
    judged.set(placeName(place), seqs.get(placeName(place)) ?? 0);
  }
  return closed;
};

const closeIn = async (deps: Parameters<typeof closeMended>[0], place: ReportPlace): Promise<number> => {
  const { store, now } = deps;
  const live = await store.publications.live(place, place.locale);
  if (!live) return 0;
  let closed = 0;
  for (const report of await store.reports.openOf(place, place.locale)) {
    if (!isMended(live, report)) continue;
    if (await store.reports.answer(report.id, { decision: 'fixed', word: null, by: null, at: now().toISOString() })) closed += 1;
  }
  if (closed > 0) await countReports(deps, place, place.locale);
  return closed;
};
