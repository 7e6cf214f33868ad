import { placeName } from '../../store/reports.ts';
import type { Deps } from '../deps.ts';
import { countReports } from './countReports.ts';

/**
 * The safety net: rows that show another number of reports than there are, because a process died between the two, or
 * because the row was made anew. Gives how many were looked at.
 */
export const recountReports = async (deps: Pick<Deps, 'now'> & { readonly store: Pick<Deps['store'], 'reports' | 'rows'> }): Promise<number> => {
  const { reports } = deps.store;
  const open = (await reports.openPlaces()).filter(({ locale, sourceLocale }) => locale !== sourceLocale);
  const shown = await reports.shownPlaces();
  const counts = new Map(open.map((place) => [placeName(place), place.count]));
  const said = new Map(shown.map((row) => [placeName(row), row.reports ?? 0]));
  const wrong = [...open.filter((place) => said.get(placeName(place)) !== place.count), ...shown.filter((row) => !counts.has(placeName(row)))];
  for (const place of wrong) await countReports(deps, place, place.locale);
  return wrong.length;
};
