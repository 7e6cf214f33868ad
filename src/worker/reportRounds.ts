import { siteAddress } from '../domain/page/addresses.ts';
import type { Settings } from '../env.ts';
import type { NotifyDeps } from '../flows/notify/notifyDeps.ts';
import { closeMended } from '../flows/reports/closeMended.ts';
import { recountReports } from '../flows/reports/recountReports.ts';
import { tellReaders } from '../flows/reports/tellReaders.ts';
import type { TellReadersDeps } from '../flows/reports/tellReaders.ts';

const SOON_MS = 5000;
const SWEEP_MS = 5 * 60_000;
const HOUR_MS = 3_600_000;
/** However long an answer takes, nobody's address is kept longer. */
const DAYS_KEPT = 180;
const DAY_MS = 86_400_000;

interface Round {
  readonly everyMs: number;
  readonly act: (stopping?: AbortSignal) => Promise<number>;
}

/** What is done about readers' reports again and again, each on its own; any number of workers may. */
export const reportRounds = (deps: NotifyDeps, { site }: Pick<Settings, 'site'>): readonly Round[] => {
  const [closed, told] = [new Map<string, number>(), new Map<string, number>()];
  const pageAddress: TellReadersDeps['pageAddress'] = ({ documentId: id, ...page }) => (site.template === null ? null : siteAddress(site.template, { id, ...page }));
  return [
    { everyMs: SOON_MS, act: () => closeMended(deps, closed) },
    { everyMs: SOON_MS, act: (stopping) => tellReaders({ ...deps, pageAddress }, told, stopping) },
    { everyMs: SWEEP_MS, act: () => recountReports(deps) },
    { everyMs: HOUR_MS, act: () => deps.store.reports.forgetReaders(new Date(deps.now().getTime() - DAYS_KEPT * DAY_MS).toISOString()) },
  ];
};
